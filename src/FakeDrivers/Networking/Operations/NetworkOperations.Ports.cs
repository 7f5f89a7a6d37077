using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Ports.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="IPorts.CreatePortAsync"/>.</summary>
    public static Operation<CreatePortRequest, Port> CreatePort { get; } = new(Domain, "create_port", OperationKind.Write)
    {
        Upstream = "Neutron POST /ports",
        Simulates = "addresses of both versions, the lowest free or named ones, hardware addresses, security groups, port security, address pairs, binding, quota",
    };

    /// <summary><see cref="IPorts.GetPortAsync"/>.</summary>
    public static Operation<NetworkResourceReference, Port> GetPort { get; } = new(Domain, "get_port", OperationKind.Read)
    {
        Upstream = "Neutron GET /ports/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="IPorts.ListPortsAsync"/>: one page.</summary>
    public static Operation<PortQuery, IReadOnlyList<Port>> ListPorts { get; } = new(Domain, "list_ports", OperationKind.Read)
    {
        Upstream = "Neutron GET /ports",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IPorts.UpdatePortAsync"/>.</summary>
    public static Operation<UpdatePortRequest, Port> UpdatePort { get; } = new(Domain, "update_port", OperationKind.Write)
    {
        Upstream = "Neutron PUT /ports/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision; addresses that stay are kept, floating IPs let go of those that go",
    };

    /// <summary><see cref="IPorts.DeletePortAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeletePort { get; } = new(Domain, "delete_port", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /ports/{id}",
        Simulates = "ports of routers, floating IPs and trunks stay; floating IPs on it are free again",
    };
}
