using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The rows of the network service, and what is kept beside them so that nobody has to look for it.</summary>
internal static class NetworkTables
{
    public static readonly Index<Network> NetworksById = new("id", network => network.Id);

    public static readonly Index<Network> NetworksByProject = new("project", network => network.ProjectId);

    public static readonly Index<Network> NetworksByName = new("name", network => network.Name);

    public static readonly Index<Network> NetworksByQosPolicy = new("policy", network => network.QosPolicyId);

    /// <summary>The networks that are laid over others, by type and number.</summary>
    public static readonly Index<Network> NetworksBySegment = new("segment", network => NetworkRules.SegmentOf(network) is { } segment ? OfSegment(segment) : default(IndexText?));

    public static readonly Table<Network> Networks = new(
        "networking.networks", network => network.Id, NetworksById, NetworksByProject, NetworksByName, NetworksByQosPolicy, NetworksBySegment);

    public static readonly Index<Subnet> SubnetsByProject = new("project", subnet => subnet.ProjectId);

    public static readonly Index<Subnet> SubnetsByNetwork = new("network", subnet => subnet.NetworkId);

    public static readonly Index<Subnet> SubnetsByPool = new("pool", subnet => subnet.SubnetPoolId);

    public static readonly Index<Subnet> SubnetsByName = new("name", subnet => subnet.Name);

    /// <summary>The subnets by their ranges, in the one text that each range has.</summary>
    public static readonly Index<Subnet> SubnetsByRange = new("range", subnet => IpPrefix.TryParse(subnet.Cidr, out var prefix) ? prefix.ToString() : null);

    public static readonly Table<Subnet> Subnets = new(
        "networking.subnets", subnet => subnet.Id, SubnetsByProject, SubnetsByNetwork, SubnetsByPool, SubnetsByName, SubnetsByRange);

    public static readonly Index<Port> PortsByProject = new("project", port => port.ProjectId);

    /// <summary>The ports that have a name.</summary>
    public static readonly Index<Port> PortsByName = new("name", port => port.Name.Length == 0 ? null : port.Name);

    public static readonly Index<Port> PortsByNetwork = new("network", port => port.NetworkId);

    public static readonly Index<Port> PortsByDevice = new("device", port => port.DeviceId.Length == 0 ? null : port.DeviceId);

    public static readonly Index<Port> PortsByMac = new("network and MAC", port => new IndexText(port.NetworkId, port.MacAddress));

    public static readonly Index<Port> PortsByQosPolicy = new("policy", port => port.QosPolicyId);

    /// <summary>The interfaces of routers by the subnet that floating IPs reach through them.</summary>
    public static readonly Index<Port> RouterPortsBySubnet = new(
        "router's subnet", port => port.DeviceOwner == DeviceOwners.RouterInterface ? port.FixedIps.FirstOrDefault(ip => !ip.IpAddress.Contains(':', StringComparison.Ordinal))?.SubnetId : null);

    public static readonly Table<Port> Ports = new(
        "networking.ports", port => port.Id, PortsByProject, PortsByName, PortsByNetwork, PortsByDevice, PortsByMac, PortsByQosPolicy, RouterPortsBySubnet);

    public static readonly Index<Router> RoutersByProject = new("project", router => router.ProjectId);

    public static readonly Index<Router> RoutersByGateway = new("gateway", router => router.Gateway?.NetworkId);

    public static readonly Index<Router> RoutersByName = new("name", router => router.Name);

    public static readonly Table<Router> Routers = new("networking.routers", router => router.Id, RoutersByProject, RoutersByGateway, RoutersByName);

    public static readonly Index<FloatingIp> FloatingIpsByProject = new("project", floating => floating.ProjectId);

    public static readonly Index<FloatingIp> FloatingIpsByNetwork = new("network", floating => floating.FloatingNetworkId);

    public static readonly Index<FloatingIp> FloatingIpsByAddress = new("address", floating => floating.FloatingIpAddress);

    public static readonly Index<FloatingIp> FloatingIpsByPort = new("port", floating => floating.PortId);

    public static readonly Index<FloatingIp> FloatingIpsByRouter = new("router", floating => floating.RouterId);

    public static readonly Index<FloatingIp> FloatingIpsByQosPolicy = new("policy", floating => floating.QosPolicyId);

    public static readonly Table<FloatingIp> FloatingIps = new(
        "networking.floating_ips", floating => floating.Id,
        FloatingIpsByProject, FloatingIpsByNetwork, FloatingIpsByAddress, FloatingIpsByPort, FloatingIpsByRouter, FloatingIpsByQosPolicy);

    public static readonly Index<PortForwarding> PortForwardingsByFloatingIp = new("floating IP", forwarding => forwarding.FloatingIpId);

    public static readonly Index<PortForwarding> PortForwardingsByPort = new("port", forwarding => forwarding.InternalPortId);

    public static readonly Table<PortForwarding> PortForwardings = new(
        "networking.port_forwardings", forwarding => forwarding.Id, PortForwardingsByFloatingIp, PortForwardingsByPort);

    public static readonly Index<SecurityGroup> SecurityGroupsById = new("id", group => group.Id);

    public static readonly Index<SecurityGroup> SecurityGroupsByProject = new("project", group => group.ProjectId);

    public static readonly Index<SecurityGroup> SecurityGroupsByName = new("project and name", group => InProject(group.ProjectId, group.Name));

    public static readonly Index<SecurityGroup> SecurityGroupsByNameAlone = new("name", group => group.Name);

    public static readonly Table<SecurityGroup> SecurityGroups = new(
        "networking.security_groups", group => group.Id, SecurityGroupsById, SecurityGroupsByProject, SecurityGroupsByName, SecurityGroupsByNameAlone);

    public static readonly Index<SecurityGroupRule> RulesByProject = new("project", rule => rule.ProjectId);

    public static readonly Index<SecurityGroupRule> RulesByGroup = new("group", rule => rule.SecurityGroupId);

    public static readonly Index<SecurityGroupRule> RulesByRemoteGroup = new("remote group", rule => rule.RemoteGroupId);

    public static readonly Index<SecurityGroupRule> RulesByAddressGroup = new("address group", rule => rule.RemoteAddressGroupId);

    public static readonly Table<SecurityGroupRule> SecurityGroupRules = new(
        "networking.security_group_rules", rule => rule.Id, RulesByProject, RulesByGroup, RulesByRemoteGroup, RulesByAddressGroup);

    public static readonly Index<AddressGroup> AddressGroupsById = new("id", group => group.Id);

    public static readonly Index<AddressGroup> AddressGroupsByProject = new("project", group => group.ProjectId);

    public static readonly Table<AddressGroup> AddressGroups = new("networking.address_groups", group => group.Id, AddressGroupsById, AddressGroupsByProject);

    public static readonly Index<SubnetPool> SubnetPoolsById = new("id", pool => pool.Id);

    public static readonly Index<SubnetPool> SubnetPoolsByProject = new("project", pool => pool.ProjectId);

    public static readonly Index<SubnetPool> SubnetPoolsByScope = new("scope", pool => pool.AddressScopeId);

    public static readonly Table<SubnetPool> SubnetPools = new(
        "networking.subnet_pools", pool => pool.Id, SubnetPoolsById, SubnetPoolsByProject, SubnetPoolsByScope);

    public static readonly Index<AddressScope> AddressScopesById = new("id", scope => scope.Id);

    public static readonly Index<AddressScope> AddressScopesByProject = new("project", scope => scope.ProjectId);

    public static readonly Table<AddressScope> AddressScopes = new("networking.address_scopes", scope => scope.Id, AddressScopesById, AddressScopesByProject);

    public static readonly Index<RbacPolicy> RbacPoliciesByProject = new("project", policy => policy.ProjectId);

    public static readonly Index<RbacPolicy> RbacPoliciesByObject = new("object", policy => policy.ObjectId);

    public static readonly Index<RbacPolicy> RbacPoliciesByTarget = new(
        "kind and target", policy => new IndexText(policy.ObjectType.ToText(), policy.TargetProjectId));

    public static readonly Table<RbacPolicy> RbacPolicies = new(
        "networking.rbac_policies", policy => policy.Id, RbacPoliciesByProject, RbacPoliciesByObject, RbacPoliciesByTarget);

    public static readonly Index<Trunk> TrunksByProject = new("project", trunk => trunk.ProjectId);

    public static readonly Index<Trunk> TrunksByPort = new("port", trunk => trunk.PortId);

    public static readonly Table<Trunk> Trunks = new("networking.trunks", trunk => trunk.Id, TrunksByProject, TrunksByPort);

    /// <summary>Which trunk a port comes through.</summary>
    public static readonly Table<TrunkMember> TrunkMembers = new("networking.trunk_members", member => member.PortId);

    public static readonly Index<QosPolicy> QosPoliciesById = new("id", policy => policy.Id);

    public static readonly Index<QosPolicy> QosPoliciesByProject = new("project", policy => policy.ProjectId);

    public static readonly Table<QosPolicy> QosPolicies = new("networking.qos_policies", policy => policy.Id, QosPoliciesById, QosPoliciesByProject);

    public static readonly Index<PreparedBinding> PreparedBindingsByPort = new("port", prepared => prepared.PortId);

    public static readonly Table<PreparedBinding> PreparedBindings = new(
        "networking.prepared_bindings", prepared => $"{prepared.PortId} {prepared.Binding.HostId}", PreparedBindingsByPort);

    public static readonly Index<AgentBinding> AgentBindingsByAgent = new("agent", binding => binding.AgentId);

    public static readonly Index<AgentBinding> AgentBindingsByResource = new("resource", binding => binding.ResourceId);

    /// <summary>What administrators said about which agent serves what. Of the rest, the first agent that works takes care.</summary>
    public static readonly Table<AgentBinding> AgentBindings = new(
        "networking.agent_bindings", binding => $"{binding.AgentId} {binding.ResourceId}", AgentBindingsByAgent, AgentBindingsByResource);

    public static readonly Table<NetworkAgent> Agents = new("networking.agents", agent => agent.Id);

    /// <summary>The limits of the projects for which an administrator set some.</summary>
    public static readonly Table<NetworkQuota> Quotas = new("networking.quotas", quota => quota.ProjectId);

    /// <summary>What each project uses, kept by the rules so that nobody has to count.</summary>
    public static readonly Table<NetworkUsage> Usages = new("networking.usages", usage => usage.ProjectId);

    /// <summary>The addresses of each subnet. They follow from the ports, so that their changes are none of their own.</summary>
    public static readonly AddressSlice Addresses = new();

    /// <summary>How many ports carry each security group. It follows from the ports.</summary>
    public static readonly SecurityGroupLoadSlice SecurityGroupLoads = new();

    /// <summary>The numbers of segments of laid-over networks that are free, for each type its own. It follows from the networks.</summary>
    public static readonly SegmentSlice Segments = new();

    /// <summary>The text of the index by segment.</summary>
    public static IndexText OfSegment((string Type, int Number) segment) => new(segment.Type, segment.Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The text of an index by project and something else.</summary>
    public static IndexText InProject(string projectId, string text) => new(projectId, text);
}
