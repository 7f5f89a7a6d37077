using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// Parts of resources, and the service itself.
public sealed partial class NetworkSuite
{
    private static ConformanceCase<NetworkHarness>[] PartCases() =>
    [
        Case("NET-PAR-001", "Ranges are added to an address group and taken from it", AddressesOfGroupAsync),
        Case("NET-PAR-002", "Ports are added to a trunk and taken from it, each with a number of its own", SubPortsAsync),
        Case("NET-PAR-003", "A policy has rules, one of a kind and direction", QosRulesAsync, NetworkCapabilities.Administration),
    ];

    private static ConformanceCase<NetworkHarness>[] ServiceCases() =>
    [
        Case("NET-QUO-001", "A project starts with the service's limits", DefaultLimitsAsync, NetworkCapabilities.DefaultQuota),
        Case("NET-QUO-002", "What is over the limit is refused, until the limit is another", LimitAsync, NetworkCapabilities.Administration),
        Case("NET-QUO-003", "What is used is counted", UsageAsync),
        Case("NET-QUO-004", "Only administrators set limits", LimitsAreSetByAdministratorsAsync),
        Case("NET-AGT-001", "Agents are listed, read and changed by administrators", AgentsAsync, NetworkCapabilities.Administration),
        Case("NET-AGT-002", "Agents are not for users", AgentsAreNotForUsersAsync),
        Case("NET-EXT-001", "The service says what it can do, and where", ExtensionsAsync),
    ];

    private static async Task AddressesOfGroupAsync(NetworkHarness harness, CancellationToken token)
    {
        var group = await harness.Network.CreateAddressGroupAsync(new() { Addresses = ["10.1.0.0/16"] }, token).ConfigureAwait(false);
        var more = await harness.Network.AddAddressesAsync(new() { AddressGroupId = group.Id, Addresses = ["10.2.0.9"] }, token).ConfigureAwait(false);
        Expect.SameElements(["10.1.0.0/16", "10.2.0.9/32"], more.Addresses, "the ranges");
        await IsInvalidAsync("AddressesAlreadyExist", () => harness.Network.AddAddressesAsync(new() { AddressGroupId = group.Id, Addresses = ["10.2.0.9/32"] }, token)).ConfigureAwait(false);
        var less = await harness.Network.RemoveAddressesAsync(new() { AddressGroupId = group.Id, Addresses = ["10.1.0.0/16"] }, token).ConfigureAwait(false);
        Expect.Equal(["10.2.0.9/32"], less.Addresses, "the ranges");
    }

    private static async Task SubPortsAsync(NetworkHarness harness, CancellationToken token)
    {
        var (parent, child) = (await PlaceAsync(harness, token).ConfigureAwait(false), await PlaceAsync(harness, token).ConfigureAwait(false));
        var trunk = await harness.Network.CreateTrunkAsync(new() { PortId = parent.Id }, token).ConfigureAwait(false);
        var more = await harness.Network.AddSubPortsAsync(new() { TrunkId = trunk.Id, SubPorts = [new(child.Id, 101)] }, token).ConfigureAwait(false);
        Expect.Equal([new TrunkSubPort(child.Id, 101)], more.SubPorts, "the ports");
        await ConflictsAsync("TrunkPortInUse", () => harness.Network.AddSubPortsAsync(new() { TrunkId = trunk.Id, SubPorts = [new(child.Id, 102)] }, token)).ConfigureAwait(false);
        var less = await harness.Network.RemoveSubPortsAsync(new() { TrunkId = trunk.Id, SubPorts = [new(child.Id, 101)] }, token).ConfigureAwait(false);
        Expect.Equal(0, less.SubPorts.Count, "the number of ports");
    }

    private static async Task QosRulesAsync(NetworkHarness harness, CancellationToken token)
    {
        var policy = await harness.Administrator.CreateQosPolicyAsync(new() { Name = "slow" }, token).ConfigureAwait(false);
        var wanted = new QosRule { Kind = QosRuleKind.BandwidthLimit, Direction = TrafficDirection.Egress, MaxKbps = 1000 };
        var rule = await harness.Administrator.PutQosRuleAsync(new() { PolicyId = policy.Id, Rule = wanted }, token).ConfigureAwait(false);
        await ConflictsAsync("QoSRulesConflict", () => harness.Administrator.PutQosRuleAsync(new() { PolicyId = policy.Id, Rule = wanted }, token)).ConfigureAwait(false);
        await harness.Administrator.PutQosRuleAsync(new() { PolicyId = policy.Id, Rule = rule with { MaxKbps = 2000 } }, token).ConfigureAwait(false);
        var read = await harness.Administrator.GetQosPolicyAsync(policy.Id, token).ConfigureAwait(false);
        Expect.Equal(2000, read.Rules.Single().MaxKbps, "the limit");
        await harness.Administrator.DeleteQosRuleAsync(policy.Id, rule.Id, token).ConfigureAwait(false);
        Expect.Equal(0, (await harness.Administrator.GetQosPolicyAsync(policy.Id, token).ConfigureAwait(false)).Rules.Count, "the number of rules");
    }

    private static async Task DefaultLimitsAsync(NetworkHarness harness, CancellationToken token)
    {
        var quota = await harness.Network.GetQuotaAsync(null, token).ConfigureAwait(false);
        Expect.Equal((100, 100, 500, 10), (quota.Networks, quota.Subnets, quota.Ports, quota.Routers), "networks, subnets, ports and routers");
        Expect.Equal((50, 10, 100, -1), (quota.FloatingIps, quota.SecurityGroups, quota.SecurityGroupRules, quota.Trunks), "floating IPs, groups, rules and trunks");
    }

    private static async Task LimitAsync(NetworkHarness harness, CancellationToken token)
    {
        var project = (await harness.Network.CreateNetworkAsync(new(), token).ConfigureAwait(false)).ProjectId;
        await harness.Administrator.UpdateQuotaAsync(new() { ProjectId = project, Networks = 1 }, token).ConfigureAwait(false);
        var refusal = await Expect.ThrowsAsync<QuotaExceededException>(() => harness.Network.CreateNetworkAsync(new(), token), "a second").ConfigureAwait(false);
        Expect.Equal(("network", "OverQuota"), (refusal.Resource, refusal.ErrorType), "the error");
        await harness.Administrator.ResetQuotaAsync(project, token).ConfigureAwait(false);
        await harness.Network.CreateNetworkAsync(new(), token).ConfigureAwait(false);
    }

    private static async Task UsageAsync(NetworkHarness harness, CancellationToken token)
    {
        var before = await harness.Network.GetUsageAsync(null, token).ConfigureAwait(false);
        await RoomAsync(harness, token).ConfigureAwait(false);
        var after = await harness.Network.GetUsageAsync(null, token).ConfigureAwait(false);
        Expect.Equal((before.Networks + 1, before.Subnets + 1), (after.Networks, after.Subnets), "networks and subnets");
    }

    private static async Task LimitsAreSetByAdministratorsAsync(NetworkHarness harness, CancellationToken token) => await Expect.ThrowsAsync<AccessDeniedException>(
        () => harness.Network.UpdateQuotaAsync(new() { ProjectId = "any", Networks = 5 }, token), "setting them").ConfigureAwait(false);

    private static async Task AgentsAsync(NetworkHarness harness, CancellationToken token)
    {
        var agents = await harness.Administrator.ListNetworkAgentsAsync(null, token).ConfigureAwait(false);
        var agent = agents[0];
        await harness.Administrator.UpdateNetworkAgentAsync(new() { Id = agent.Id, Description = "first" }, token).ConfigureAwait(false);
        Expect.Equal("first", (await harness.Administrator.GetNetworkAgentAsync(agent.Id, token).ConfigureAwait(false)).Description, "the description");
        await harness.Administrator.DeleteNetworkAgentAsync(agent.Id, token).ConfigureAwait(false);
        var left = await harness.Administrator.ListNetworkAgentsAsync(null, token).ConfigureAwait(false);
        Expect.True(left.All(other => other.Id != agent.Id), "it to be forgotten");
    }

    private static async Task AgentsAreNotForUsersAsync(NetworkHarness harness, CancellationToken token) => await Expect.ThrowsAsync<AccessDeniedException>(
        () => harness.Network.ListNetworkAgentsAsync(null, token), "listing them").ConfigureAwait(false);

    private static async Task ExtensionsAsync(NetworkHarness harness, CancellationToken token)
    {
        var aliases = (await harness.Network.ListExtensionsAsync(token).ConfigureAwait(false)).Select(extension => extension.Alias).ToList();
        Expect.True(aliases.Contains("security-group") && aliases.Contains("router"), "groups and routers among the extensions", aliases);
        var zones = await harness.Network.ListAvailabilityZonesAsync(token).ConfigureAwait(false);
        Expect.True(zones.Any(zone => zone.Resource == "network"), "a zone for networks", zones);
    }
}
