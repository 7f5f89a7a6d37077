using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// The rules of security groups, and sharing.
public sealed partial class NetworkSuite
{
    private static ConformanceCase<NetworkHarness>[] RuleCases() =>
    [
        Case("NET-RUL-001", "A project's default group lets everything out, and in what its own members send", DefaultRulesAsync),
        Case("NET-RUL-002", "A new group lets everything out and nothing in", NewGroupsRulesAsync),
        Case("NET-RUL-003", "There is no second group named default", SecondDefaultAsync),
        Case("NET-RUL-004", "A rule is read and listed, with its range in its normal form", RuleIsReadAsync),
        Case("NET-RUL-005", "The same rule a second time is refused", SameRuleAsync),
        Case("NET-RUL-006", "Ports that are the wrong way round, out of range or without a protocol are refused", BadPortsAsync),
        Case("NET-RUL-007", "A removed rule is gone", RemovedRuleAsync),
    ];

    private static ConformanceCase<NetworkHarness>[] SharingCases() =>
    [
        Case("NET-RBA-001", "A network that is shared with a project is seen and used there", SharedNetworkAsync, NetworkCapabilities.Projects),
        Case("NET-RBA-002", "A sharing can be turned to another project", TurnedSharingAsync, NetworkCapabilities.Projects),
        Case("NET-RBA-003", "Only administrators share with all", SharedWithAllAsync),
        Case("NET-RBA-004", "A shared network stays what its owner says", SharedIsNotOwnAsync, NetworkCapabilities.Projects),
    ];

    private static async Task DefaultRulesAsync(NetworkHarness harness, CancellationToken token)
    {
        var groups = await ReadAllAsync(harness.Network.ListSecurityGroupsAsync(new() { Name = SecurityGroup.DefaultName }, token)).ConfigureAwait(false);
        var rules = groups.Single().Rules;
        Expect.Equal(2, rules.Count(rule => rule.Direction == TrafficDirection.Egress && rule.RemoteGroupId is null), "the rules for what goes out");
        Expect.Equal(2, rules.Count(rule => rule.Direction == TrafficDirection.Ingress && rule.RemoteGroupId == groups[0].Id), "the rules for what comes in");
    }

    private static async Task NewGroupsRulesAsync(NetworkHarness harness, CancellationToken token)
    {
        var group = await harness.Network.CreateSecurityGroupAsync(new() { Name = "new" }, token).ConfigureAwait(false);
        Expect.SameElements([EtherType.Ipv4, EtherType.Ipv6], group.Rules.Select(rule => rule.EtherType), "the versions of its rules");
        Expect.True(group.Rules.All(rule => rule.Direction == TrafficDirection.Egress), "all rules for what goes out", group.Rules);
    }

    private static async Task SecondDefaultAsync(NetworkHarness harness, CancellationToken token) => await ConflictsAsync(
        "SecurityGroupDefaultAlreadyExists", () => harness.Network.CreateSecurityGroupAsync(new() { Name = "default" }, token)).ConfigureAwait(false);

    private static async Task RuleIsReadAsync(NetworkHarness harness, CancellationToken token)
    {
        var request = await SshAsync(harness, token).ConfigureAwait(false);
        var made = await harness.Network.CreateSecurityGroupRuleAsync(request with { RemoteIpPrefix = "10.1.2.3/8" }, token).ConfigureAwait(false);
        var read = await harness.Network.GetSecurityGroupRuleAsync(made.Id, token).ConfigureAwait(false);
        Expect.Equal(("10.1.2.3/8", "10.0.0.0/8", "tcp", 22), (read.RemoteIpPrefix, read.NormalizedCidr, read.Protocol, read.PortRangeMin), "the rule");
        var listed = await ReadAllAsync(harness.Network.ListSecurityGroupRulesAsync(
            new() { SecurityGroupId = request.SecurityGroupId, Direction = TrafficDirection.Ingress }, token)).ConfigureAwait(false);
        Expect.Equal([made.Id], listed.ConvertAll(rule => rule.Id), "the listed rules");
    }

    private static async Task SameRuleAsync(NetworkHarness harness, CancellationToken token)
    {
        var request = await SshAsync(harness, token).ConfigureAwait(false);
        await harness.Network.CreateSecurityGroupRuleAsync(request, token).ConfigureAwait(false);
        await ConflictsAsync("SecurityGroupRuleExists", () => harness.Network.CreateSecurityGroupRuleAsync(request, token)).ConfigureAwait(false);
    }

    private static async Task BadPortsAsync(NetworkHarness harness, CancellationToken token)
    {
        var request = await SshAsync(harness, token).ConfigureAwait(false);
        await IsInvalidAsync("SecurityGroupInvalidPortRange", () => harness.Network.CreateSecurityGroupRuleAsync(request with { PortRangeMin = 23 }, token)).ConfigureAwait(false);
        await IsInvalidAsync("SecurityGroupProtocolRequiredWithPorts", () => harness.Network.CreateSecurityGroupRuleAsync(request with { Protocol = null }, token)).ConfigureAwait(false);
    }

    private static async Task RemovedRuleAsync(NetworkHarness harness, CancellationToken token)
    {
        var request = await SshAsync(harness, token).ConfigureAwait(false);
        var made = await harness.Network.CreateSecurityGroupRuleAsync(request, token).ConfigureAwait(false);
        await harness.Network.DeleteSecurityGroupRuleAsync(made.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Network.GetSecurityGroupRuleAsync(made.Id, token), "reading it").ConfigureAwait(false);
    }

    private static async Task<CreateSecurityGroupRuleRequest> SshAsync(NetworkHarness harness, CancellationToken token)
    {
        var group = await harness.Network.CreateSecurityGroupAsync(new() { Name = "ssh" }, token).ConfigureAwait(false);
        return new() { SecurityGroupId = group.Id, Direction = TrafficDirection.Ingress, Protocol = "tcp", PortRangeMin = 22, PortRangeMax = 22 };
    }

    private static async Task SharedNetworkAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        var sharing = await ShareAsync(harness, network, token).ConfigureAwait(false);
        Expect.Equal(sharing.Id, (await harness.Network.GetRbacPolicyAsync(sharing.Id, token).ConfigureAwait(false)).Id, "the sharing");
        Expect.Equal([sharing.Id], (await ReadAllAsync(harness.Network.ListRbacPoliciesAsync(new() { ObjectId = network.Id }, token)).ConfigureAwait(false)).ConvertAll(one => one.Id), "the sharings");
        var seen = await harness.OtherProject.GetNetworkAsync(network.Id, token).ConfigureAwait(false);
        Expect.True(seen.IsShared, "it to be shared");
        var port = await harness.OtherProject.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
        await ConflictsAsync("RbacPolicyInUse", () => harness.Network.DeleteRbacPolicyAsync(sharing.Id, token)).ConfigureAwait(false);
        await harness.OtherProject.DeletePortAsync(port.Id, token).ConfigureAwait(false);
        await harness.Network.DeleteRbacPolicyAsync(sharing.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.OtherProject.GetNetworkAsync(network.Id, token), "reading it").ConfigureAwait(false);
    }

    private static async Task TurnedSharingAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        var sharing = await ShareAsync(harness, network, token).ConfigureAwait(false);
        await harness.Network.UpdateRbacPolicyAsync(new() { Id = sharing.Id, TargetProjectId = "somebody-else" }, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.OtherProject.GetNetworkAsync(network.Id, token), "reading it").ConfigureAwait(false);
    }

    private static async Task SharedWithAllAsync(NetworkHarness harness, CancellationToken token)
    {
        var network = await harness.Network.CreateNetworkAsync(new(), token).ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Network.CreateRbacPolicyAsync(
                new() { ObjectType = RbacObjectType.Network, ObjectId = network.Id, TargetProjectId = RbacPolicy.EveryProject }, token),
            "sharing it with all").ConfigureAwait(false);
    }

    private static async Task SharedIsNotOwnAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        await ShareAsync(harness, network, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.OtherProject.UpdateNetworkAsync(new() { Id = network.Id, Name = "mine" }, token), "changing it").ConfigureAwait(false);
    }

    private static Task<RbacPolicy> ShareAsync(NetworkHarness harness, Network network, CancellationToken token) => harness.Network.CreateRbacPolicyAsync(
        new() { ObjectType = RbacObjectType.Network, ObjectId = network.Id, TargetProjectId = harness.OtherProjectId }, token);
}
