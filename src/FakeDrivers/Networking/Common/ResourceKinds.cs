using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The kinds of resources of the network service.</summary>
internal static class ResourceKinds
{
    public static readonly ResourceKind<Network> Network = new("network", NetworkTables.Networks, NetworkTables.NetworksByProject)
    {
        ErrorName = "Network",
        SortValues = new Dictionary<string, Func<Network, SortValue>>
        {
            ["admin_state_up"] = static row => new(row.IsAdminStateUp ? 1 : 0),
            ["status"] = static row => new(row.Status.ToText()),
            ["mtu"] = static row => new(row.Mtu),
            ["router:external"] = static row => new(row.IsExternal ? 1 : 0),
            ["is_default"] = static row => new(row.IsDefault ? 1 : 0),
        },
        NameOf = network => network.Name,
        IsShared = (view, network) => SharingRules.IsReached(view, network.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.Network, NetworkTables.NetworksById),
        Show = NetworkRules.Shown,
    };

    public static readonly ResourceKind<Subnet> Subnet = new("subnet", NetworkTables.Subnets, NetworkTables.SubnetsByProject)
    {
        ErrorName = "Subnet",
        SortValues = new Dictionary<string, Func<Subnet, SortValue>>
        {
            ["network_id"] = static row => new(row.NetworkId),
            ["ip_version"] = static row => new(row.IpVersion),
            ["cidr"] = static row => new(row.Cidr),
            ["gateway_ip"] = static row => new(row.GatewayIp),
            ["enable_dhcp"] = static row => new(row.IsDhcpEnabled ? 1 : 0),
            ["subnetpool_id"] = static row => new(row.SubnetPoolId),
        },
        NameOf = subnet => subnet.Name,
        IsShared = (view, subnet) => SubnetRules.IsOfUsableNetwork(view, subnet),
        SharedPlaces = SubnetRules.SharedPlaces,
    };

    public static readonly ResourceKind<Port> Port = new("port", NetworkTables.Ports, NetworkTables.PortsByProject)
    {
        ErrorName = "Port",
        SortValues = new Dictionary<string, Func<Port, SortValue>>
        {
            ["network_id"] = static row => new(row.NetworkId),
            ["mac_address"] = static row => new(row.MacAddress),
            ["admin_state_up"] = static row => new(row.IsAdminStateUp ? 1 : 0),
            ["status"] = static row => new(row.Status.ToText()),
            ["device_id"] = static row => new(row.DeviceId),
            ["device_owner"] = static row => new(row.DeviceOwner),
        },
        NameOf = port => port.Name,
        IsShared = PortRules.IsOnOwnNetwork,
        SharedPlaces = view => view.Where(NetworkTables.NetworksByProject, view.Caller.ProjectId)
            .Select(network => (NetworkTables.PortsByNetwork, (IndexText)network.Id)),
        Show = PortRules.Shown,
    };

    public static readonly ResourceKind<Router> Router = new("router", NetworkTables.Routers, NetworkTables.RoutersByProject)
    {
        ErrorName = "Router",
        SortValues = new Dictionary<string, Func<Router, SortValue>>
        {
            ["admin_state_up"] = static row => new(row.IsAdminStateUp ? 1 : 0),
            ["status"] = static row => new(row.Status.ToText()),
        },
        NameOf = router => router.Name,
        Show = RouterRules.Shown,
    };

    public static readonly ResourceKind<FloatingIp> FloatingIp = new("floatingip", NetworkTables.FloatingIps, NetworkTables.FloatingIpsByProject)
    {
        ErrorName = "FloatingIP",
        SortValues = new Dictionary<string, Func<FloatingIp, SortValue>>
        {
            ["floating_network_id"] = static row => new(row.FloatingNetworkId),
            ["floating_ip_address"] = static row => new(row.FloatingIpAddress),
            ["fixed_ip_address"] = static row => new(row.FixedIpAddress),
            ["port_id"] = static row => new(row.PortId),
            ["router_id"] = static row => new(row.RouterId),
            ["status"] = static row => new(row.Status.ToText()),
        },
        NameOf = floating => floating.FloatingIpAddress,
        IsNamed = false,
        Show = FloatingIpRules.Shown,
    };

    public static readonly ResourceKind<SecurityGroup> SecurityGroup = new(
        "security_group", NetworkTables.SecurityGroups, NetworkTables.SecurityGroupsByProject)
    {
        ErrorName = "SecurityGroup",
        SortValues = new Dictionary<string, Func<SecurityGroup, SortValue>>
        {
            ["stateful"] = static row => new(row.IsStateful ? 1 : 0),
        },
        NameOf = group => group.Name,
        IsShared = (view, group) => SharingRules.IsReached(view, group.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.SecurityGroup, NetworkTables.SecurityGroupsById),
        Show = SecurityGroupRules.Shown,
    };

    public static readonly ResourceKind<SecurityGroupRule> SecurityGroupRule = new(
        "security_group_rule", NetworkTables.SecurityGroupRules, NetworkTables.RulesByProject)
    {
        ErrorName = "SecurityGroupRule",
        SortValues = new Dictionary<string, Func<SecurityGroupRule, SortValue>>
        {
            ["security_group_id"] = static row => new(row.SecurityGroupId),
            ["remote_group_id"] = static row => new(row.RemoteGroupId),
            ["direction"] = static row => new(row.Direction.ToText()),
            ["ethertype"] = static row => new(row.EtherType.ToText()),
            ["protocol"] = static row => new(row.Protocol),
            ["port_range_min"] = static row => new(row.PortRangeMin),
            ["port_range_max"] = static row => new(row.PortRangeMax),
        },
        IsNamed = false,
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
        SortValues = new Dictionary<string, Func<SubnetPool, SortValue>>
        {
            ["ip_version"] = static row => new(row.IpVersion),
            ["is_default"] = static row => new(row.IsDefault ? 1 : 0),
            ["address_scope_id"] = static row => new(row.AddressScopeId),
        },
        NameOf = pool => pool.Name,
        IsShared = (view, pool) => SharingRules.IsReached(view, pool.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.SubnetPool, NetworkTables.SubnetPoolsById),
        Show = (view, pool) => pool with { IsShared = SharingRules.IsShared(view, pool.Id) },
    };

    public static readonly ResourceKind<AddressScope> AddressScope = new(
        "address_scope", NetworkTables.AddressScopes, NetworkTables.AddressScopesByProject)
    {
        ErrorName = "AddressScope",
        SortValues = new Dictionary<string, Func<AddressScope, SortValue>>
        {
            ["ip_version"] = static row => new(row.IpVersion),
        },
        NameOf = scope => scope.Name,
        IsShared = (view, scope) => SharingRules.IsReached(view, scope.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.AddressScope, NetworkTables.AddressScopesById),
        Show = (view, scope) => scope with { IsShared = SharingRules.IsShared(view, scope.Id) },
    };

    public static readonly ResourceKind<RbacPolicy> RbacPolicy = new(
        "rbac_policy", NetworkTables.RbacPolicies, NetworkTables.RbacPoliciesByProject)
    {
        ErrorName = "RbacPolicy",
        SortValues = new Dictionary<string, Func<RbacPolicy, SortValue>>
        {
            ["object_type"] = static row => new(row.ObjectType.ToText()),
            ["object_id"] = static row => new(row.ObjectId),
            ["action"] = static row => new(row.Action.ToText()),
            ["target_tenant"] = static row => new(row.TargetProjectId),
        },
        IsNamed = false,
    };

    public static readonly ResourceKind<Trunk> Trunk = new("trunk", NetworkTables.Trunks, NetworkTables.TrunksByProject)
    {
        ErrorName = "Trunk",
        SortValues = new Dictionary<string, Func<Trunk, SortValue>>
        {
            ["port_id"] = static row => new(row.PortId),
            ["admin_state_up"] = static row => new(row.IsAdminStateUp ? 1 : 0),
        },
        NameOf = trunk => trunk.Name,
        Show = TrunkRules.Shown,
    };

    public static readonly ResourceKind<QosPolicy> QosPolicy = new("qos_policy", NetworkTables.QosPolicies, NetworkTables.QosPoliciesByProject)
    {
        ErrorName = "QosPolicy",
        SortValues = new Dictionary<string, Func<QosPolicy, SortValue>>
        {
            ["is_default"] = static row => new(row.IsDefault ? 1 : 0),
        },
        NameOf = policy => policy.Name,
        IsShared = (view, policy) => SharingRules.IsReached(view, policy.Id),
        SharedPlaces = view => SharingRules.Places(view, RbacObjectType.QosPolicy, NetworkTables.QosPoliciesById),
        Show = (view, policy) => policy with { IsShared = SharingRules.IsShared(view, policy.Id) },
    };
}
