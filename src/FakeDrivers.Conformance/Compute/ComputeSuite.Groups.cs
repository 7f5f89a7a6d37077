using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Server groups.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] GroupCases() =>
    [
        Case(
            "CMP-GRP-001", "A server group is made, read with its servers, listed, and removed.",
            $"{Api}, os-server-groups", GroupIsMadeAsync),
        Case(
            "CMP-GRP-002", "Servers of a group that shall be apart are on different hosts.",
            "Nova, ServerGroupAntiAffinityFilter", GroupKeepsServersApartAsync, SeveralHosts),
        Case(
            "CMP-GRP-003", "A rule about servers on a host stands with no policy but anti-affinity.",
            $"{Api}, os-server-groups: 400", GroupRuleNeedsItsPolicyAsync),
    ];

    private static async Task GroupIsMadeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await harness.Compute.CreateServerGroupAsync("together", ServerGroupPolicy.SoftAffinity, null, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var server = await ActiveServerAsync(harness, request with { SchedulerHints = new() { GroupId = group.Id } }, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetServerGroupAsync(group.Id, cancellationToken).ConfigureAwait(false);
        var listed = await AllAsync(harness.Compute.ListServerGroupsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerGroupAsync(group.Id, cancellationToken).ConfigureAwait(false);
        Expect.SameElements([server.Id], read.MemberIds, "the members");
        Expect.True(listed.Exists(each => each.Id == group.Id), "the group among those listed", listed);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.GetServerGroupAsync(group.Id, cancellationToken), "the removed group").ConfigureAwait(false);
    }

    private static async Task GroupKeepsServersApartAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await harness.Compute.CreateServerGroupAsync("apart", ServerGroupPolicy.AntiAffinity, null, cancellationToken).ConfigureAwait(false);
        var request = (await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false)) with { SchedulerHints = new() { GroupId = group.Id } };
        var first = await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);
        var second = await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);
        Expect.True(first.HostId != second.HostId, "different hosts", second);
    }

    private static async Task GroupRuleNeedsItsPolicyAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.CreateServerGroupAsync("odd", ServerGroupPolicy.Affinity, 2, cancellationToken), "the group").ConfigureAwait(false);
    }
}
