using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>The operations of the compute service, for faults, latencies and queries of the call log.</summary>
public static partial class ComputeOperations
{
    private const string Domain = "compute";

    /// <summary><see cref="IServerLifecycle.CreateServerAsync"/>.</summary>
    public static Operation<CreateServerRequest, Server> CreateServer { get; } = new(Domain, "create_server", OperationKind.Write)
    {
        Upstream = "manila compute.API.server_create; Nova POST /servers",
        Simulates = "flavor, image, key pair, groups, networks, volumes, disks made for it, a host with room, hints, quota and limits, each refused as upstream; the build with its end in ACTIVE or ERROR",
        Refuses = "personality, trusted certificates, hints other than group, same_host and different_host",
        Redact = static request => request.AdminPassword is null ? request : request with { AdminPassword = "***" },
    };

    /// <summary><see cref="IServerLifecycle.GetServerAsync"/>.</summary>
    public static Operation<ServerReference, Server> GetServer { get; } = new(Domain, "get_server", OperationKind.Read)
    {
        Upstream = "manila compute.API.server_get; Nova GET /servers/{id}",
        Simulates = "the server as it is; that of another project is not found",
    };

    /// <summary><see cref="IServerLifecycle.FindServerAsync"/>.</summary>
    public static Operation<FindServerRequest, Server> FindServer { get; } = new(Domain, "find_server", OperationKind.Read)
    {
        Upstream = "manila compute.API.server_get_by_name_or_id",
        Simulates = "id, then name in the own project, then for administrators in all; near misses and ambiguity in the error",
    };

    /// <summary><see cref="IServerLifecycle.ListServersAsync"/>: one page.</summary>
    public static Operation<ServerQuery, IReadOnlyList<Server>> ListServers { get; } = new(Domain, "list_servers", OperationKind.Read)
    {
        Upstream = "Nova GET /servers/detail",
        Simulates = "names also as patterns, status, states, parts of addresses, flavor, image, key, host, zone, user, reservation, lock, tags, times of change, all projects; those that are gone or marked as deleted, as many as the options keep; limit and marker; orders by one or more keys",
    };

    /// <summary><see cref="IServerLifecycle.UpdateServerAsync"/>.</summary>
    public static Operation<UpdateServerRequest, Server> UpdateServer { get; } = new(Domain, "update_server", OperationKind.Write)
    {
        Upstream = "Nova PUT /servers/{id}, PUT /servers/{id}/metadata",
        Simulates = "name, description, host name, access addresses and the whole of the metadata, with their limits, states and quota",
    };

    /// <summary><see cref="IServerLifecycle.DeleteServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> DeleteServer { get; } = new(Domain, "delete_server", OperationKind.Write)
    {
        Upstream = "manila compute.API.server_delete; Nova DELETE /servers/{id}",
        Simulates = "removal from every state, once or again; volumes, addresses, groups and quota are freed when it ends; where the options say so, only marked as deleted for a while",
    };

    /// <summary><see cref="IServerLifecycle.LockServerAsync"/>.</summary>
    public static Operation<LockServerRequest, NoResult> LockServer { get; } = new(Domain, "lock_server", OperationKind.Write)
    {
        Upstream = "Nova action lock",
        Simulates = "the owner's lock and the administrator's, which prevails; a reason",
    };

    /// <summary><see cref="IServerLifecycle.UnlockServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> UnlockServer { get; } = new(Domain, "unlock_server", OperationKind.Write)
    {
        Upstream = "Nova action unlock",
        Simulates = "the owner cannot undo the administrator's lock",
    };

    /// <summary><see cref="IServerAdministration.ResetServerStateAsync"/>.</summary>
    public static Operation<ResetServerStateRequest, NoResult> ResetServerState { get; } = new(Domain, "reset_server_state", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action os-resetState",
        Simulates = "active or error, no task; what was under way does not end; administrators only",
    };

    /// <summary><see cref="IServerPower.RebootServerAsync"/>.</summary>
    public static Operation<RebootServerRequest, NoResult> RebootServer { get; } = new(Domain, "reboot_server", OperationKind.Write)
    {
        Upstream = "manila compute.API.server_reboot; Nova action reboot",
        Simulates = "soft from ACTIVE; hard from more states and in the place of some tasks",
    };

    /// <summary><see cref="IServerPower.StopServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> StopServer { get; } = new(Domain, "stop_server", OperationKind.Write)
    {
        Upstream = "Nova action os-stop",
        Simulates = "ACTIVE or ERROR becomes SHUTOFF",
    };

    /// <summary><see cref="IServerPower.StartServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> StartServer { get; } = new(Domain, "start_server", OperationKind.Write)
    {
        Upstream = "Nova action os-start",
        Simulates = "SHUTOFF becomes ACTIVE",
    };

    /// <summary><see cref="IServerPower.PauseServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> PauseServer { get; } = new(Domain, "pause_server", OperationKind.Write)
    {
        Upstream = "Nova action pause",
        Simulates = "ACTIVE becomes PAUSED",
    };

    /// <summary><see cref="IServerPower.UnpauseServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> UnpauseServer { get; } = new(Domain, "unpause_server", OperationKind.Write)
    {
        Upstream = "Nova action unpause",
        Simulates = "PAUSED becomes ACTIVE",
    };

    /// <summary><see cref="IServerPower.SuspendServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> SuspendServer { get; } = new(Domain, "suspend_server", OperationKind.Write)
    {
        Upstream = "Nova action suspend",
        Simulates = "ACTIVE becomes SUSPENDED",
    };

    /// <summary><see cref="IServerPower.ResumeServerAsync"/>.</summary>
    public static Operation<ServerReference, NoResult> ResumeServer { get; } = new(Domain, "resume_server", OperationKind.Write)
    {
        Upstream = "Nova action resume",
        Simulates = "SUSPENDED becomes ACTIVE",
    };

    /// <summary><see cref="IServerVolumes.AttachVolumeAsync(string, string, string, System.Threading.CancellationToken)"/>.</summary>
    public static Operation<AttachServerVolumeRequest, ServerVolume> AttachVolume { get; } = new(Domain, "attach_volume", OperationKind.Write)
    {
        Upstream = "manila compute.API.instance_volume_attach; Nova POST /servers/{id}/os-volume_attachments",
        Simulates = "both sides in one transaction, device names, tags, volumes that go with the server, every refusal",
        Refuses = "volumes of another project than the server",
    };

    /// <summary><see cref="IServerVolumes.DetachVolumeAsync"/>.</summary>
    public static Operation<ServerVolumeReference, NoResult> DetachVolume { get; } = new(Domain, "detach_volume", OperationKind.Write)
    {
        Upstream = "manila compute.API.instance_volume_detach; Nova DELETE /servers/{id}/os-volume_attachments/{volume}",
        Simulates = "both sides in one transaction; the boot volume stays",
    };

    /// <summary><see cref="IServerVolumes.ListServerVolumesAsync"/>.</summary>
    public static Operation<ServerReference, IReadOnlyList<ServerVolume>> ListVolumes { get; } = new(Domain, "list_server_volumes", OperationKind.Read)
    {
        Upstream = "manila compute.API.instance_volumes_list; Nova GET /servers/{id}/os-volume_attachments",
        Simulates = "the attachments, also those on the way",
    };
}
