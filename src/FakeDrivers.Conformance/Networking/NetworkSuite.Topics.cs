using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// What holds for every kind of resource.
public sealed partial class NetworkSuite
{
    private static NetworkTopic<Network> Networks { get; } = new("NWK", "network", "networks")
    {
        Make = (h, t) => h.Network.CreateNetworkAsync(new() { Name = "one", Description = "it" }, t),
        Get = (n, id, t) => n.GetNetworkAsync(id, t),
        List = (n, t) => n.ListNetworksAsync(new() { Name = "one" }, t),
        Describe = (n, id, text, revision, t) => n.UpdateNetworkAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteNetworkAsync(id, t),
    };

    private static NetworkTopic<Subnet> Subnets { get; } = new("SUB", "subnet", "subnets")
    {
        Make = async (h, t) => (await RoomAsync(h, t).ConfigureAwait(false)).Subnet,
        Get = (n, id, t) => n.GetSubnetAsync(id, t),
        List = (n, t) => n.ListSubnetsAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateSubnetAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteSubnetAsync(id, t),
    };

    private static NetworkTopic<Port> Ports { get; } = new("PRT", "port", "ports")
    {
        Make = PlaceAsync,
        Get = (n, id, t) => n.GetPortAsync(id, t),
        List = (n, t) => n.ListPortsAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdatePortAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeletePortAsync(id, t),
    };

    private static NetworkTopic<Router> Routers { get; } = new("RTR", "router", "routers")
    {
        Make = (h, t) => h.Network.CreateRouterAsync(new() { Name = "one" }, t),
        Get = (n, id, t) => n.GetRouterAsync(id, t),
        List = (n, t) => n.ListRoutersAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateRouterAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteRouterAsync(id, t),
    };

    private static NetworkTopic<FloatingIp> FloatingIps { get; } = new("FIP", "floating IP", "floatingips")
    {
        Make = (h, t) => FloatAsync(h, t),
        Get = (n, id, t) => n.GetFloatingIpAsync(id, t),
        List = (n, t) => n.ListFloatingIpsAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateFloatingIpAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteFloatingIpAsync(id, t),
        Capability = NetworkCapabilities.External,
    };

    private static NetworkTopic<SecurityGroup> SecurityGroups { get; } = new("SGR", "security group", "security-groups")
    {
        Make = (h, t) => h.Network.CreateSecurityGroupAsync(new() { Name = "one" }, t),
        Get = (n, id, t) => n.GetSecurityGroupAsync(id, t),
        List = (n, t) => n.ListSecurityGroupsAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateSecurityGroupAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteSecurityGroupAsync(id, t),
    };

    private static NetworkTopic<AddressGroup> AddressGroups { get; } = new("ADG", "address group", "address-groups")
    {
        Make = (h, t) => h.Network.CreateAddressGroupAsync(new() { Name = "one", Addresses = ["10.1.0.0/16"] }, t),
        Get = (n, id, t) => n.GetAddressGroupAsync(id, t),
        List = (n, t) => n.ListAddressGroupsAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateAddressGroupAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteAddressGroupAsync(id, t),
    };

    private static NetworkTopic<SubnetPool> SubnetPools { get; } = new("POL", "subnet pool", "subnetpools")
    {
        Make = (h, t) => h.Network.CreateSubnetPoolAsync(new() { Name = "one", Prefixes = ["10.64.0.0/16"] }, t),
        Get = (n, id, t) => n.GetSubnetPoolAsync(id, t),
        List = (n, t) => n.ListSubnetPoolsAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateSubnetPoolAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteSubnetPoolAsync(id, t),
    };

    private static NetworkTopic<AddressScope> AddressScopes { get; } = new("SCP", "address scope", "address-scopes")
    {
        Make = (h, t) => h.Network.CreateAddressScopeAsync(new() { Name = "one" }, t),
        Get = (n, id, t) => n.GetAddressScopeAsync(id, t),
        List = (n, t) => n.ListAddressScopesAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateAddressScopeAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteAddressScopeAsync(id, t),
    };

    private static NetworkTopic<Trunk> Trunks { get; } = new("TRK", "trunk", "trunks")
    {
        Make = async (h, t) => await h.Network.CreateTrunkAsync(new() { PortId = (await PlaceAsync(h, t).ConfigureAwait(false)).Id }, t).ConfigureAwait(false),
        Get = (n, id, t) => n.GetTrunkAsync(id, t),
        List = (n, t) => n.ListTrunksAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateTrunkAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteTrunkAsync(id, t),
    };

    private static NetworkTopic<QosPolicy> QosPolicies { get; } = new("QOS", "quality of service policy", "qos/policies")
    {
        Make = (h, t) => h.Administrator.CreateQosPolicyAsync(new() { Name = "one" }, t),
        Get = (n, id, t) => n.GetQosPolicyAsync(id, t),
        List = (n, t) => n.ListQosPoliciesAsync(null, t),
        Describe = (n, id, text, revision, t) => n.UpdateQosPolicyAsync(new() { Id = id, Description = text, ExpectedRevision = revision }, t),
        Delete = (n, id, t) => n.DeleteQosPolicyAsync(id, t),
        View = harness => harness.Administrator,
        Capability = NetworkCapabilities.Administration,
    };
}
