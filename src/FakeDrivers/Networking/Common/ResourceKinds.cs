using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The kinds of resources of the network service.</summary>
internal static class ResourceKinds
{
    public static readonly ResourceKind<Network> Network = new("network", NetworkTables.Networks, NetworkTables.NetworksByProject)
    {
        ErrorName = "Network",
        NameOf = network => network.Name,
        IsShared = (view, network) => SharingRules.IsReached(view, network.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.Network, NetworkTables.NetworksById),
        Show = NetworkRules.Shown,
    };

    public static readonly ResourceKind<Subnet> Subnet = new("subnet", NetworkTables.Subnets, NetworkTables.SubnetsByProject)
    {
        ErrorName = "Subnet",
        NameOf = subnet => subnet.Name,
        IsShared = (view, subnet) => SubnetRules.IsOfUsableNetwork(view, subnet),
        SharedPlaces = SubnetRules.SharedPlaces,
    };

    public static readonly ResourceKind<Port> Port = new("port", NetworkTables.Ports, NetworkTables.PortsByProject)
    {
        ErrorName = "Port",
        NameOf = port => port.Name,
        IsShared = PortRules.IsOnOwnNetwork,
        SharedPlaces = view => view.Where(NetworkTables.NetworksByProject, view.Caller.ProjectId)
            .Select(network => (NetworkTables.PortsByNetwork, (IndexText)network.Id)),
        Show = PortRules.Shown,
    };

    public static readonly ResourceKind<Router> Router = new("router", NetworkTables.Routers, NetworkTables.RoutersByProject)
    {
        ErrorName = "Router",
        NameOf = router => router.Name,
        Show = RouterRules.Shown,
    };

    public static readonly ResourceKind<FloatingIp> FloatingIp = new("floatingip", NetworkTables.FloatingIps, NetworkTables.FloatingIpsByProject)
    {
        ErrorName = "FloatingIP",
        NameOf = floating => floating.FloatingIpAddress,
    };

    public static readonly ResourceKind<SecurityGroup> SecurityGroup = new(
        "security_group", NetworkTables.SecurityGroups, NetworkTables.SecurityGroupsByProject)
    {
        ErrorName = "SecurityGroup",
        NameOf = group => group.Name,
        IsShared = (view, group) => SharingRules.IsReached(view, group.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.SecurityGroup, NetworkTables.SecurityGroupsById),
        Show = SecurityGroupRules.Shown,
    };

    public static readonly ResourceKind<SecurityGroupRule> SecurityGroupRule = new(
        "security_group_rule", NetworkTables.SecurityGroupRules, NetworkTables.RulesByProject)
    {
        ErrorName = "SecurityGroupRule",
        IsShared = (view, rule) => SharingRules.IsReached(view, rule.SecurityGroupId),
        SharedPlaces = view => SharingRules.Objects(view, RbacObjectType.SecurityGroup).Select(id => (NetworkTables.RulesByGroup, (IndexText)id)),
    };

    public static readonly ResourceKind<AddressGroup> AddressGroup = new(
        "address_group", NetworkTables.AddressGroups, NetworkTables.AddressGroupsByProject)
    {
        ErrorName = "AddressGroup",
        NameOf = group => group.Name,
        IsShared = (view, group) => SharingRules.IsReached(view, group.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.AddressGroup, NetworkTables.AddressGroupsById),
        Show = (view, group) => group with { IsShared = SharingRules.IsShared(view, group.Id) },
    };

    public static readonly ResourceKind<SubnetPool> SubnetPool = new("subnetpool", NetworkTables.SubnetPools, NetworkTables.SubnetPoolsByProject)
    {
        ErrorName = "SubnetPool",
        NameOf = pool => pool.Name,
        IsShared = (view, pool) => SharingRules.IsReached(view, pool.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.SubnetPool, NetworkTables.SubnetPoolsById),
        Show = (view, pool) => pool with { IsShared = SharingRules.IsShared(view, pool.Id) },
    };

    public static readonly ResourceKind<AddressScope> AddressScope = new(
        "address_scope", NetworkTables.AddressScopes, NetworkTables.AddressScopesByProject)
    {
        ErrorName = "AddressScope",
        NameOf = scope => scope.Name,
        IsShared = (view, scope) => SharingRules.IsReached(view, scope.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.AddressScope, NetworkTables.AddressScopesById),
        Show = (view, scope) => scope with { IsShared = SharingRules.IsShared(view, scope.Id) },
    };

    public static readonly ResourceKind<RbacPolicy> RbacPolicy = new(
        "rbac_policy", NetworkTables.RbacPolicies, NetworkTables.RbacPoliciesByProject)
    { ErrorName = "RbacPolicy" };

    public static readonly ResourceKind<Trunk> Trunk = new("trunk", NetworkTables.Trunks, NetworkTables.TrunksByProject)
    {
        ErrorName = "Trunk",
        NameOf = trunk => trunk.Name,
        Show = TrunkRules.Shown,
    };

    public static readonly ResourceKind<QosPolicy> QosPolicy = new("qos_policy", NetworkTables.QosPolicies, NetworkTables.QosPoliciesByProject)
    {
        ErrorName = "QosPolicy",
        NameOf = policy => policy.Name,
        IsShared = (view, policy) => SharingRules.IsReached(view, policy.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.QosPolicy, NetworkTables.QosPoliciesById),
        Show = (view, policy) => policy with { IsShared = SharingRules.IsShared(view, policy.Id) },
    };
}
