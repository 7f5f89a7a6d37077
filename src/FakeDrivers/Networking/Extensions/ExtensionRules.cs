using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What the service can do beyond its core, as data.</summary>
internal static class ExtensionRules
{
    private static readonly (string Alias, string Name, string Description)[] Known =
    [
        ("address-group", "Address group", "Ranges of addresses under one name."),
        ("address-scope", "Address scope", "Realms in which the ranges of subnet pools do not overlap."),
        ("agent", "agent", "The agents of the service."),
        ("allowed-address-pairs", "Allowed Address Pairs", "Addresses that a port may use besides its own."),
        ("availability_zone", "Availability Zone", "The zones of agents."),
        ("binding", "Port Binding", "Where a port is plugged in."),
        ("binding-extended", "Port Bindings Extended", "Ports that are prepared for other hosts."),
        ("default-subnetpools", "Default Subnetpools", "Pools that are taken where none is named."),
        ("dhcp_agent_scheduler", "DHCP Agent Scheduler", "Which agents serve which networks."),
        ("dns-domain-ports", "dns_domain for ports", "Domains of ports."),
        ("dns-integration", "DNS Integration", "Names of ports and domains of networks."),
        ("dvr", "Distributed Virtual Router", "Routers that run on every host."),
        ("expose-port-forwarding-in-fip", "Expose Port Forwarding In Floating IP", "Floating IPs with their forwardings."),
        ("ext-gw-mode", "Neutron L3 Configurable external gateway mode", "Gateways with and without translation of addresses."),
        ("external-net", "Neutron external network", "Networks that lead outside."),
        ("extra_dhcp_opt", "Neutron Extra DHCP options", "What more the address service tells a port."),
        ("extraroute", "Neutron Extra Route", "Routes of routers."),
        ("extraroute-atomic", "Atomically add/remove extra routes", "Routes added and removed one by one."),
        ("fip-port-details", "Floating IP Port Details Extension", "Floating IPs with the port that they lead to."),
        ("floating-ip-port-forwarding", "Floating IP Port Forwarding", "Ports of floating IPs that lead to inner ports."),
        ("ip_allocation", "IP Allocation", "How ports came to their addresses."),
        ("ip-substring-filtering", "IP address substring filtering", "Ports by a part of their address."),
        ("l2_adjacency", "L2 Adjacency", "Whether a network is one segment."),
        ("l3-ha", "HA Router extension", "Routers with a standby."),
        ("l3-port-ip-change-not-allowed", "Prevent L3 router ports IP address change extension", "Addresses of routers' ports that stay."),
        ("l3_agent_scheduler", "L3 Agent Scheduler", "Which agents run which routers."),
        ("net-mtu", "Network MTU", "The largest packet of a network."),
        ("net-mtu-writable", "Network MTU (writable)", "The largest packet of a network, to be changed."),
        ("network-ip-availability", "Network IP Availability", "How many addresses of a network are taken."),
        ("network_availability_zone", "Network Availability Zone", "The zones of networks."),
        ("port-security", "Port Security", "Ports that are guarded against false addresses, and others."),
        ("pagination", "Pagination support", "Listings in pages."),
        ("port-security-groups-filtering", "Port filtering on security groups", "Ports by their security groups."),
        ("project-id", "project_id field enabled", "Projects by their newer name."),
        ("provider", "Provider Network", "How a network is laid over the wire."),
        ("qos", "Quality of Service", "Policies of quality of service."),
        ("qos-fip", "Floating IP QoS", "Policies of floating IPs."),
        ("quota_details", "Quota details management support", "What projects use."),
        ("quotas", "Quota management support", "Limits of projects."),
        ("rbac-policies", "RBAC Policies", "Sharing of networks with projects."),
        ("rbac-address-group", "Add address_group type to RBAC", "Sharing of address groups."),
        ("rbac-address-scope", "Add address_scope type to RBAC", "Sharing of address scopes."),
        ("rbac-security-groups", "Add security_group type to network RBAC", "Sharing of security groups."),
        ("rbac-subnetpool", "Add subnetpool type to RBAC", "Sharing of subnet pools."),
        ("revision-if-match", "If-Match constraints based on revision_number", "Changes of one revision only."),
        ("router", "Neutron L3 Router", "Routers and floating IPs."),
        ("router_availability_zone", "Router Availability Zone", "The zones of routers."),
        ("security-group", "security-group", "Security groups and their rules."),
        ("security-groups-normalized-cidr", "Normalized CIDR field for security group rules", "Ranges of rules with the bits after the prefix cleared."),
        ("security-groups-remote-address-group", "Remote address group id field for security group rules", "Address groups in rules."),
        ("standard-attr-description", "standard-attr-description", "Descriptions."),
        ("standard-attr-revisions", "Resource revision numbers", "Revisions."),
        ("standard-attr-tag", "Tag support for resources with standard attribute", "Tags."),
        ("standard-attr-timestamp", "Resource timestamps", "Times of creation and change."),
        ("stateful-security-group", "Stateful security group", "Security groups that do not let answers through."),
        ("sorting", "Sorting support", "Listings in an order of one's own."),
        ("subnet-dns-publish-fixed-ip", "Subnet DNS publish fixed IP", "Subnets of whose addresses a name service is told."),
        ("subnet-service-types", "Subnet service types", "Subnets for some owners of ports only."),
        ("subnet_allocation", "Subnet Allocation", "Subnet pools."),
        ("tag-ports-during-bulk-creation", "Tag Ports During Bulk Creation", "Tags of ports from the start."),
        ("subnetpool-prefix-ops", "Subnet Pool Prefix Operations", "Ranges added to subnet pools and taken from them."),
        ("trunk", "Trunk Extension", "Several networks through one port."),
        ("uplink-status-propagation", "Port uplink status propagation", "Ports that go down with the wire below."),
    ];

    private static readonly IReadOnlyList<NetworkExtension> All = ValueList<NetworkExtension>.From(
        Known.Select(one => new NetworkExtension(one.Alias, one.Name, one.Description)).OrderBy(extension => extension.Alias, StringComparer.Ordinal));

    public static IReadOnlyList<NetworkExtension> List(StateView view, NetworkListing request) => All;
}
