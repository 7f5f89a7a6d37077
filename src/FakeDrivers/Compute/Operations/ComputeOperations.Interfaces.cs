using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Operations: interfaces and attachments of servers, and the log of what was done to them.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IServerInterfaces.ListServerInterfacesAsync"/>.</summary>
    public static Operation<ServerReference, IReadOnlyList<ServerInterface>> ListServerInterfaces { get; } = new(Domain, "list_server_interfaces", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/{id}/os-interface",
        Simulates = "the ports that the server is plugged into, with their addresses and tags",
    };

    /// <summary><see cref="IServerInterfaces.GetServerInterfaceAsync"/>.</summary>
    public static Operation<ServerInterfaceReference, ServerInterface> GetServerInterface { get; } = new(Domain, "get_server_interface", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/{id}/os-interface/{port}",
        Simulates = "one of the ports that the server is plugged into",
    };

    /// <summary><see cref="IServerInterfaces.AttachInterfaceAsync"/>.</summary>
    public static Operation<AttachServerInterfaceRequest, ServerInterface> AttachInterface { get; } = new(Domain, "attach_interface", OperationKind.Write)
    {
        Upstream = "Nova POST /servers/{id}/os-interface",
        Simulates = "a port that is given, or one that is made on a network, with or without a certain address; server and port in one transaction; a tag; every refusal",
    };

    /// <summary><see cref="IServerInterfaces.DetachInterfaceAsync"/>.</summary>
    public static Operation<ServerInterfaceReference, NoResult> DetachInterface { get; } = new(Domain, "detach_interface", OperationKind.Write)
    {
        Upstream = "Nova DELETE /servers/{id}/os-interface/{port}",
        Simulates = "server and port in one transaction; a port that was given stays, others go; one that is not on the server shows in the log of actions alone",
    };

    /// <summary><see cref="IServerActions.ListServerActionsAsync"/>: one page.</summary>
    public static Operation<InstanceActionQuery, IReadOnlyList<InstanceAction>> ListServerActions { get; } = new(Domain, "list_server_actions", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/{id}/os-instance-actions (2.58)",
        Simulates = "what was done and how it ended, newest first, also for servers that are gone; times of change, limit and marker; as much as the options keep",
        Refuses = "the ids of the callers' own requests: the world gives them ids",
    };

    /// <summary><see cref="IServerActions.GetServerActionAsync"/>.</summary>
    public static Operation<InstanceActionReference, InstanceAction> GetServerAction { get; } = new(Domain, "get_server_action", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/{id}/os-instance-actions/{request_id} (2.84)",
        Simulates = "the action with its last step: begin, end, result, and why it failed",
        Refuses = "further steps, and the host and trace of a step",
    };

    /// <summary><see cref="IServerVolumes.GetServerVolumeAsync"/>.</summary>
    public static Operation<ServerVolumeReference, ServerVolume> GetServerVolume { get; } = new(Domain, "get_server_volume", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/{id}/os-volume_attachments/{volume}",
        Simulates = "one attachment, also on the way",
    };

    /// <summary><see cref="IServerVolumes.SetDeleteOnTerminationAsync"/>.</summary>
    public static Operation<DeleteOnTerminationRequest, ServerVolume> SetDeleteOnTermination { get; } = new(Domain, "set_delete_on_termination", OperationKind.Write)
    {
        Upstream = "Nova PUT /servers/{id}/os-volume_attachments/{volume} (2.85)",
        Simulates = "whether the volume goes with the server, in whatever state that is",
    };

    /// <summary><see cref="IServerGuests.GetGuestPasswordAsync"/>.</summary>
    public static Operation<ServerReference, string> GetGuestPassword { get; } = new(Domain, "get_guest_password", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/{id}/os-server-password",
        Simulates = "what world.Edit says that the guest told; empty otherwise",
        RedactResult = static _ => "***",
    };

    /// <summary><see cref="IServerGuests.ClearGuestPasswordAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> ClearGuestPassword { get; } = new(Domain, "clear_guest_password", OperationKind.Write)
    {
        Upstream = "Nova DELETE /servers/{id}/os-server-password",
        Simulates = "the password is forgotten, once or again",
    };

    /// <summary><see cref="IServerGuests.GetTopologyAsync"/>.</summary>
    public static Operation<ServerReference, ServerTopology> GetTopology { get; } = new(Domain, "get_topology", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/{id}/topology (2.78)",
        Simulates = "cells of the flavor's hw:numa_nodes, hw:cpu_policy and hw:mem_page_size, parted evenly; the host's side for administrators",
        Ignores = "hw:numa_cpus and hw:numa_mem, which part them unevenly",
    };
}
