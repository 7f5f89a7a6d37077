using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The networks, the router, the security group and the agents that a world starts with, as a small cloud has them.</summary>
internal static class NetworkDefaults
{
    public const string NetworkName = "private";

    public const string ExternalName = "public";

    public const string RouterName = "router1";

    /// <summary>The host of the agents, and of what is plugged in where nobody says.</summary>
    public const string HostName = "host-1";

    /// <summary>The owner of what belongs to the cloud and not to one of its users.</summary>
    public const string Owner = "service";

    private const string Zone = "nova";

    private static readonly (string Type, string Binary, string Topic, string Zone)[] Agents =
    [
        (AgentRules.Dhcp, "neutron-dhcp-agent", "dhcp_agent", Zone),
        (AgentRules.L3, "neutron-l3-agent", "l3_agent", Zone),
        ("Metadata agent", "neutron-metadata-agent", "N/A", ""),
        ("Open vSwitch agent", "neutron-openvswitch-agent", "N/A", ""),
    ];

    /// <summary>What <see cref="Seed"/> follows from.</summary>
    public static object KeyOf(FakeNetworkOptions options) => (options.PortUp, options.FloatingIpUp, options.HasDhcpPorts);

    public static void Seed(Transaction tx)
    {
        SeedAgents(tx);

        // 10.0.0.0/8: room for sixteen million servers. The first address is the gateway's, the second the address service's.
        var inner = NetworkRules.Add(tx, new() { Name = NetworkName, IsShared = true }, Owner);
        NetworkQuotaRules.Use(tx, Owner, QuotaResource.Network, 2);
        NetworkQuotaRules.Use(tx, Owner, QuotaResource.Subnet, 2);
        NetworkQuotaRules.Use(tx, Owner, QuotaResource.Router, 1);
        var subnet = SubnetRules.Add(tx, new() { NetworkId = inner.Id, Name = "private-subnet", Cidr = "10.0.0.0/8" }, inner);
        var outer = NetworkRules.Add(
            tx, new() { Name = ExternalName, IsExternal = true, IsDefault = true, ProviderType = "flat", PhysicalNetwork = "public" }, Owner);
        SubnetRules.Add(tx, new() { NetworkId = outer.Id, Name = "public-subnet", Cidr = "172.24.4.0/24", IsDhcpEnabled = false }, outer);
        var router = RouterRules.Add(tx, new() { Name = RouterName, Gateway = new() { NetworkId = outer.Id } }, Owner);
        RouterRules.PlugSubnet(tx, router, subnet);
        SecurityGroupRules.EnsureDefault(tx, tx.Caller.ProjectId);
    }

    public static void SeedAgents(Transaction tx)
    {
        foreach (var agent in Agents)
        {
            Add(tx, agent, HostName, tx.NewId("agent", agent.Type));
        }
    }

    /// <summary>The agent of a host that servers run on, which plugs them in.</summary>
    public static void SeedHostAgent(Transaction tx, string host) => Add(tx, Agents[^1], host, tx.NewSharedId("agent", host));

    private static void Add(Transaction tx, (string Type, string Binary, string Topic, string Zone) agent, string host, string id) =>
        tx.Add(NetworkTables.Agents, new NetworkAgent
        {
            Id = id,
            AgentType = agent.Type,
            Binary = agent.Binary,
            Topic = agent.Topic,
            AvailabilityZone = agent.Zone,
            Host = host,
            CreatedAt = tx.Now,
            StartedAt = tx.Now,
            HeartbeatAt = tx.Now,
        });
}
