namespace FakeDrivers.Networking;

/// <summary>One of the things that are limited: where its limit and its use stand.</summary>
/// <param name="Name">Its name in the service's word.</param>
/// <param name="LimitIn">Its limit.</param>
/// <param name="UsedIn">How much is used.</param>
/// <param name="With">The use with more of it, or less.</param>
internal sealed record QuotaResource(
    string Name, Func<NetworkQuota, int> LimitIn, Func<NetworkUsage, int> UsedIn, Func<NetworkUsage, int, NetworkUsage> With)
{
    public static readonly QuotaResource Network = new(
        "network", quota => quota.Networks, usage => usage.Networks, (usage, more) => usage with { Networks = usage.Networks + more });

    public static readonly QuotaResource Subnet = new(
        "subnet", quota => quota.Subnets, usage => usage.Subnets, (usage, more) => usage with { Subnets = usage.Subnets + more });

    public static readonly QuotaResource Port = new(
        "port", quota => quota.Ports, usage => usage.Ports, (usage, more) => usage with { Ports = usage.Ports + more });

    public static readonly QuotaResource Router = new(
        "router", quota => quota.Routers, usage => usage.Routers, (usage, more) => usage with { Routers = usage.Routers + more });

    public static readonly QuotaResource FloatingIp = new(
        "floatingip", quota => quota.FloatingIps, usage => usage.FloatingIps, (usage, more) => usage with { FloatingIps = usage.FloatingIps + more });

    public static readonly QuotaResource SecurityGroup = new(
        "security_group", quota => quota.SecurityGroups, usage => usage.SecurityGroups,
        (usage, more) => usage with { SecurityGroups = usage.SecurityGroups + more });

    public static readonly QuotaResource SecurityGroupRule = new(
        "security_group_rule", quota => quota.SecurityGroupRules, usage => usage.SecurityGroupRules,
        (usage, more) => usage with { SecurityGroupRules = usage.SecurityGroupRules + more });

    public static readonly QuotaResource SubnetPool = new(
        "subnetpool", quota => quota.SubnetPools, usage => usage.SubnetPools, (usage, more) => usage with { SubnetPools = usage.SubnetPools + more });

    public static readonly QuotaResource RbacPolicy = new(
        "rbac_policy", quota => quota.RbacPolicies, usage => usage.RbacPolicies, (usage, more) => usage with { RbacPolicies = usage.RbacPolicies + more });

    public static readonly QuotaResource Trunk = new(
        "trunk", quota => quota.Trunks, usage => usage.Trunks, (usage, more) => usage with { Trunks = usage.Trunks + more });
}
