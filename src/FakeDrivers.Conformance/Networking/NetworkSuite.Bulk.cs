using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// Several with one call, and what is asked of several.
public sealed partial class NetworkSuite
{
    private static ConformanceCase<NetworkHarness>[] BulkCases() =>
    [
        Case("NET-BLK-001", "Networks, subnets, ports and rules are made in the order of the requests", BulkAsync),
        Case("NET-BLK-002", "One that is refused refuses all", BulkIsWholeAsync),
        Case("NET-BLK-003", "Addresses of networks are counted by version", AvailabilitiesAsync, NetworkCapabilities.Administration),
        Case("NET-BLK-004", "Ranges are added to a pool and taken from it", PoolRangesAsync),
        Case("NET-BLK-005", "The limits of projects are listed where some are set, beside the service's own", LimitsAsync, NetworkCapabilities.Administration),
    ];

    private static async Task BulkAsync(NetworkHarness harness, CancellationToken token)
    {
        var networks = await harness.Network.CreateNetworksAsync([new() { Name = "one" }, new() { Name = "two" }], token).ConfigureAwait(false);
        Expect.Equal(["one", "two"], networks.Select(network => network.Name), "the networks");
        var subnets = await harness.Network.CreateSubnetsAsync(
            [new() { NetworkId = networks[1].Id, Cidr = "10.8.0.0/24" }, new() { NetworkId = networks[0].Id, Cidr = "10.9.0.0/24" }], token).ConfigureAwait(false);
        Expect.Equal(["10.8.0.0/24", "10.9.0.0/24"], subnets.Select(subnet => subnet.Cidr), "the subnets");
        var ports = await harness.Network.CreatePortsAsync(
            [new() { NetworkId = networks[0].Id, Name = "a" }, new() { NetworkId = networks[1].Id, Name = "b" }], token).ConfigureAwait(false);
        Expect.Equal([("a", subnets[1].Id), ("b", subnets[0].Id)], ports.Select(port => (port.Name, port.FixedIps.Single().SubnetId)), "the ports");
        var group = await harness.Network.CreateSecurityGroupAsync(new() { Name = "web" }, token).ConfigureAwait(false);
        var rules = await harness.Network.CreateSecurityGroupRulesAsync([RuleOf(group, "tcp"), RuleOf(group, "udp")], token).ConfigureAwait(false);
        Expect.Equal(["tcp", "udp"], rules.Select(rule => rule.Protocol), "the rules");
    }

    private static async Task BulkIsWholeAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        await IsInvalidAsync(
            "InvalidIpForNetwork",
            () => harness.Network.CreatePortsAsync([new() { NetworkId = network.Id }, new() { NetworkId = network.Id, FixedIps = [new() { IpAddress = "10.77.0.1" }] }], token)).ConfigureAwait(false);
        var group = await harness.Network.CreateSecurityGroupAsync(new() { Name = "web" }, token).ConfigureAwait(false);
        await ConflictsAsync("SecurityGroupRuleExists", () => harness.Network.CreateSecurityGroupRulesAsync([RuleOf(group, "tcp"), RuleOf(group, "6")], token)).ConfigureAwait(false);
        Expect.Equal(0, (await ReadAllAsync(harness.Network.ListPortsAsync(new() { NetworkId = network.Id, DeviceOwner = "" }, token)).ConfigureAwait(false)).Count, "the number of ports");
        Expect.Equal(2, (await harness.Network.GetSecurityGroupAsync(group.Id, token).ConfigureAwait(false)).Rules.Count, "the number of rules");
    }

    private static async Task AvailabilitiesAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token, "10.9.0.0/29").ConfigureAwait(false);
        await harness.Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "2001:db8::/64" }, token).ConfigureAwait(false);
        var counted = await harness.Administrator.ListIpAvailabilitiesAsync(new() { NetworkId = network.Id, IpVersion = 4 }, token).ConfigureAwait(false);
        Expect.Equal(5, (int)counted.Single().TotalIps, "the addresses of version 4");
    }

    private static async Task PoolRangesAsync(NetworkHarness harness, CancellationToken token)
    {
        var pool = await harness.Network.CreateSubnetPoolAsync(new() { Name = "pool", Prefixes = ["10.64.0.0/16"], DefaultPrefixLength = 24 }, token).ConfigureAwait(false);
        var more = await harness.Network.AddPrefixesAsync(new() { SubnetPoolId = pool.Id, Prefixes = ["10.65.0.0/16"] }, token).ConfigureAwait(false);
        Expect.Equal(["10.64.0.0/15"], more.Prefixes, "the ranges");
        var network = await harness.Network.CreateNetworkAsync(new(), token).ConfigureAwait(false);
        await harness.Network.CreateSubnetAsync(new() { NetworkId = network.Id, SubnetPoolId = pool.Id, Cidr = "10.64.0.0/24" }, token).ConfigureAwait(false);
        await IsInvalidAsync("IllegalSubnetPoolPrefixUpdate", () => harness.Network.RemovePrefixesAsync(new() { SubnetPoolId = pool.Id, Prefixes = ["10.64.0.0/16"] }, token)).ConfigureAwait(false);
        var less = await harness.Network.RemovePrefixesAsync(new() { SubnetPoolId = pool.Id, Prefixes = ["10.65.0.0/16"] }, token).ConfigureAwait(false);
        Expect.Equal(["10.64.0.0/16"], less.Prefixes, "the ranges");
    }

    private static async Task LimitsAsync(NetworkHarness harness, CancellationToken token)
    {
        var project = (await harness.Network.CreateNetworkAsync(new(), token).ConfigureAwait(false)).ProjectId;
        var own = await harness.Network.GetDefaultQuotaAsync(null, token).ConfigureAwait(false);
        await harness.Administrator.UpdateQuotaAsync(new() { ProjectId = project, Ports = own.Ports + 1 }, token).ConfigureAwait(false);
        var listed = await harness.Administrator.ListQuotasAsync(token).ConfigureAwait(false);
        Expect.True(listed.Any(quota => quota.ProjectId == project && quota.Ports == own.Ports + 1), "the project among those with limits of their own", listed);
        Expect.Equal(own.Ports, (await harness.Network.GetDefaultQuotaAsync(null, token).ConfigureAwait(false)).Ports, "the service's own limit");
    }

    private static CreateSecurityGroupRuleRequest RuleOf(SecurityGroup group, string protocol) =>
        new() { SecurityGroupId = group.Id, Direction = TrafficDirection.Ingress, Protocol = protocol, PortRangeMin = 80, PortRangeMax = 80 };
}
