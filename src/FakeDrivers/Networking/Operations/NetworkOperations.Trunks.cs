using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Trunks and their ports.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="ITrunks.CreateTrunkAsync"/>.</summary>
    public static Operation<CreateTrunkRequest, Trunk> CreateTrunk { get; } = new(Domain, "create_trunk", OperationKind.Write)
    {
        Upstream = "Neutron POST /trunks",
        Simulates = "a parent that is not bound, ports that belong to no other trunk, quota",
    };

    /// <summary><see cref="ITrunks.GetTrunkAsync"/>.</summary>
    public static Operation<NetworkResourceReference, Trunk> GetTrunk { get; } = new(Domain, "get_trunk", OperationKind.Read)
    {
        Upstream = "Neutron GET /trunks/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="ITrunks.ListTrunksAsync"/>: one page.</summary>
    public static Operation<TrunkQuery, IReadOnlyList<Trunk>> ListTrunks { get; } = new(Domain, "list_trunks", OperationKind.Read)
    {
        Upstream = "Neutron GET /trunks",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="ITrunks.UpdateTrunkAsync"/>.</summary>
    public static Operation<UpdateTrunkRequest, Trunk> UpdateTrunk { get; } = new(Domain, "update_trunk", OperationKind.Write)
    {
        Upstream = "Neutron PUT /trunks/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision",
    };

    /// <summary><see cref="ITrunks.DeleteTrunkAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteTrunk { get; } = new(Domain, "delete_trunk", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /trunks/{id}",
        Simulates = "a parent that is bound forbids it; ports stay",
    };

    /// <summary><see cref="ITrunks.AddSubPortsAsync"/>.</summary>
    public static Operation<TrunkSubPortsRequest, Trunk> AddSubPorts { get; } = new(Domain, "add_sub_ports", OperationKind.Write)
    {
        Upstream = "Neutron PUT /trunks/{id}/add_subports",
        Simulates = "ports that belong to no other trunk, numbers that are free",
        Refuses = "numbers inherited from the network",
    };

    /// <summary><see cref="ITrunks.RemoveSubPortsAsync"/>.</summary>
    public static Operation<TrunkSubPortsRequest, Trunk> RemoveSubPorts { get; } = new(Domain, "remove_sub_ports", OperationKind.Write)
    {
        Upstream = "Neutron PUT /trunks/{id}/remove_subports",
        Simulates = "removal",
    };
}
