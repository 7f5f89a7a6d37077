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

    /// <summary><see cref="IPorts.CreatePortsAsync"/>.</summary>
    public static Operation<IReadOnlyList<CreatePortRequest>, IReadOnlyList<Port>> CreatePorts { get; } = new(Domain, "create_ports", OperationKind.Write)
    {
        Upstream = "Neutron POST /ports with a list",
        Simulates = "as create_port; all of them or none",
    };

    /// <summary><see cref="IPorts.ListPortBindingsAsync"/>.</summary>
    public static Operation<NetworkResourceReference, IReadOnlyList<HostPortBinding>> ListPortBindings { get; } = new(Domain, "list_port_bindings", OperationKind.Read)
    {
        Upstream = "Neutron GET /ports/{id}/bindings",
        Simulates = "the active binding and those that are prepared, of servers' ports only",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IPorts.CreatePortBindingAsync"/>.</summary>
    public static Operation<PortBindingRequest, HostPortBinding> CreatePortBinding { get; } = new(Domain, "create_port_binding", OperationKind.Write)
    {
        Upstream = "Neutron POST /ports/{id}/bindings",
        Simulates = "a binding to another host that is not active",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IPorts.ActivatePortBindingAsync"/>.</summary>
    public static Operation<NetworkChildReference, HostPortBinding> ActivatePortBinding { get; } = new(Domain, "activate_port_binding", OperationKind.Write)
    {
        Upstream = "Neutron PUT /ports/{id}/bindings/{host}/activate",
        Simulates = "the binding takes the place of the active one, which is prepared from then on; the port is down and comes up again",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IPorts.DeletePortBindingAsync"/>.</summary>
    public static Operation<NetworkChildReference, NoResult> DeletePortBinding { get; } = new(Domain, "delete_port_binding", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /ports/{id}/bindings/{host}",
        Simulates = "removal of what was prepared",
        Refuses = "removal of the active binding",
        Requires = CallerRole.Admin,
    };
}
