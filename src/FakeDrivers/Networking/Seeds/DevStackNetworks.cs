using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The networks of a DevStack. Source: DevStack, create_neutron_initial_network.</summary>
internal static class DevStackNetworks
{
    private const string Admin = "admin";

    private const string Demo = "demo";

    private const string Other = "alt_demo";

    public static void Seed(Transaction tx)
    {
        NetworkDefaults.SeedAgents(tx);
        var pool4 = SubnetPoolRules.Create(tx, new()
        {
            Name = "shared-default-subnetpool-v4",
            Prefixes = ["10.0.0.0/22"],
            DefaultPrefixLength = 26,
            IsShared = true,
            IsDefault = true,
        });
        var pool6 = SubnetPoolRules.Create(tx, new()
        {
            Name = "shared-default-subnetpool-v6",
            Prefixes = ["fd12:67:1::/56"],
            DefaultPrefixLength = 64,
            IsShared = true,
            IsDefault = true,
        });
        var inner = NetworkRules.Add(tx, new() { Name = NetworkDefaults.NetworkName }, Demo);
        var inner4 = SubnetRules.Add(tx, new() { NetworkId = inner.Id, Name = "private-subnet", SubnetPoolId = pool4.Id, IpVersion = 4 }, inner);
        var inner6 = SubnetRules.Add(
            tx,
            new()
            {
                NetworkId = inner.Id,
                Name = "ipv6-private-subnet",
                SubnetPoolId = pool6.Id,
                IpVersion = 6,
                Ipv6AddressMode = Ipv6Mode.Slaac,
                Ipv6RaMode = Ipv6Mode.Slaac,
            },
            inner);
        var shared = NetworkRules.Add(tx, new() { Name = "shared", IsShared = true }, Admin);
        SubnetRules.Add(tx, new() { NetworkId = shared.Id, Name = "shared-subnet", Cidr = "192.168.233.0/24" }, shared);
        var outer = NetworkRules.Add(
            tx, new() { Name = NetworkDefaults.ExternalName, IsExternal = true, IsDefault = true, ProviderType = "flat", PhysicalNetwork = "public" }, Admin);
        SubnetRules.Add(tx, new() { NetworkId = outer.Id, Name = "public-subnet", Cidr = "172.24.4.0/24", GatewayIp = "172.24.4.1", IsDhcpEnabled = false }, outer);
        SubnetRules.Add(tx, new() { NetworkId = outer.Id, Name = "ipv6-public-subnet", Cidr = "2001:db8::/64", GatewayIp = "2001:db8::2", IsDhcpEnabled = false }, outer);
        var router = RouterRules.Add(tx, new() { Name = NetworkDefaults.RouterName, Gateway = new() { NetworkId = outer.Id } }, Demo);
        RouterRules.PlugSubnet(tx, router, inner4);
        RouterRules.PlugSubnet(tx, router, inner6);
        Count(tx, Demo, networks: 1, subnets: 2, routers: 1);
        Count(tx, Admin, networks: 2, subnets: 3, routers: 0);
        foreach (var project in new[] { Admin, Demo, Other }) SecurityGroupRules.EnsureDefault(tx, project);
    }

    private static void Count(Transaction tx, string project, int networks, int subnets, int routers)
    {
        NetworkQuotaRules.Use(tx, project, QuotaResource.Network, networks);
        NetworkQuotaRules.Use(tx, project, QuotaResource.Subnet, subnets);
        NetworkQuotaRules.Use(tx, project, QuotaResource.Router, routers);
    }
}
