using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Floating IPs and port forwardings.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="IFloatingIps.CreateFloatingIpAsync"/>.</summary>
    public static Operation<CreateFloatingIpRequest, FloatingIp> CreateFloatingIp { get; } = new(Domain, "create_floating_ip", OperationKind.Write)
    {
        Upstream = "Neutron POST /floatingips",
        Simulates = "an address of the external network, the way through a router to the port, quota",
    };

    /// <summary><see cref="IFloatingIps.GetFloatingIpAsync"/>.</summary>
    public static Operation<NetworkResourceReference, FloatingIp> GetFloatingIp { get; } = new(Domain, "get_floating_ip", OperationKind.Read)
    {
        Upstream = "Neutron GET /floatingips/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="IFloatingIps.ListFloatingIpsAsync"/>: one page.</summary>
    public static Operation<FloatingIpQuery, IReadOnlyList<FloatingIp>> ListFloatingIps { get; } = new(Domain, "list_floating_ips", OperationKind.Read)
    {
        Upstream = "Neutron GET /floatingips",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IFloatingIps.UpdateFloatingIpAsync"/>.</summary>
    public static Operation<UpdateFloatingIpRequest, FloatingIp> UpdateFloatingIp { get; } = new(Domain, "update_floating_ip", OperationKind.Write)
    {
        Upstream = "Neutron PUT /floatingips/{id}",
        Simulates = "leading to another port or to none, the way through a router, the expected revision",
    };

    /// <summary><see cref="IFloatingIps.DeleteFloatingIpAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteFloatingIp { get; } = new(Domain, "delete_floating_ip", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /floatingips/{id}",
        Simulates = "the address is free again",
    };

    /// <summary><see cref="IFloatingIps.CreatePortForwardingAsync"/>.</summary>
    public static Operation<CreatePortForwardingRequest, PortForwarding> CreatePortForwarding { get; } = new(Domain, "create_port_forwarding", OperationKind.Write)
    {
        Upstream = "Neutron POST /floatingips/{id}/port_forwardings",
        Simulates = "protocols, ports, the way through a router, duplicates",
        Refuses = "ranges of ports",
    };

    /// <summary><see cref="IFloatingIps.ListPortForwardingsAsync"/>.</summary>
    public static Operation<NetworkResourceReference, IReadOnlyList<PortForwarding>> ListPortForwardings { get; } = new(Domain, "list_port_forwardings", OperationKind.Read)
    {
        Upstream = "Neutron GET /floatingips/{id}/port_forwardings",
        Simulates = "all of one floating IP",
    };

    /// <summary><see cref="IFloatingIps.DeletePortForwardingAsync"/>.</summary>
    public static Operation<NetworkChildReference, NoResult> DeletePortForwarding { get; } = new(Domain, "delete_port_forwarding", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /floatingips/{id}/port_forwardings/{id}",
        Simulates = "removal",
    };

    /// <summary><see cref="IFloatingIps.GetPortForwardingAsync"/>.</summary>
    public static Operation<NetworkChildReference, PortForwarding> GetPortForwarding { get; } = new(Domain, "get_port_forwarding", OperationKind.Read)
    {
        Upstream = "Neutron GET /floatingips/{id}/port_forwardings/{id}",
        Simulates = "the port forwarding",
    };

    /// <summary><see cref="IFloatingIps.UpdatePortForwardingAsync"/>.</summary>
    public static Operation<UpdatePortForwardingRequest, PortForwarding> UpdatePortForwarding { get; } = new(Domain, "update_port_forwarding", OperationKind.Write)
    {
        Upstream = "Neutron PUT /floatingips/{id}/port_forwardings/{id}",
        Simulates = "all of its fields; the rules of a new one",
        Refuses = "ranges of ports",
    };
}
