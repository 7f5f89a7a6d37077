namespace FakeDrivers.Conformance.Compute;

// Projects do not see each other.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] ProjectCases() =>
    [
        Case(
            "CMP-PRJ-001", "Another project's server is not found, whatever is asked of it.",
            "Nova, policies", ForeignServerIsNotFoundAsync, SeveralProjects),
        Case(
            "CMP-PRJ-002", "A listing holds the own project's servers only.",
            $"{Api}, list servers", ListingHoldsOwnServersAsync, SeveralProjects),
        Case("CMP-PRJ-003", "A user does not list all projects.", $"{Api}, list servers: all_tenants", UserDoesNotListAllProjectsAsync),
        Case(
            "CMP-PRJ-004", "An administrator lists the servers of all projects.",
            $"{Api}, list servers: all_tenants", AdministratorListsAllProjectsAsync, SeveralProjects),
        Case(
            "CMP-PRJ-005", "Key pairs and security groups are not another user's.",
            "Nova, keypairs and os-security-groups", ForeignBelongingsAreUnseenAsync, SeveralProjects),
    ];

    private static async Task ForeignServerIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var other = harness.OtherProject;
        (string What, Func<Task> Call)[] calls =
        [
            ("get", () => other.GetServerAsync(server.Id, cancellationToken)),
            ("find by name", () => other.FindServerAsync(server.Name, cancellationToken)),
            ("delete", () => other.DeleteServerAsync(server.Id, cancellationToken)),
            ("update", () => other.UpdateServerAsync(new() { ServerId = server.Id, Name = "x" }, cancellationToken)),
            ("stop", () => other.StopServerAsync(server.Id, cancellationToken)),
            ("lock", () => other.LockServerAsync(server.Id, cancellationToken: cancellationToken)),
            ("volumes", () => other.ListServerVolumesAsync(server.Id, cancellationToken)),
        ];
        foreach (var (what, call) in calls)
        {
            await Expect.ThrowsAsync<ResourceNotFoundException>(call, $"{what} of another project's server").ConfigureAwait(false);
        }

        var after = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(server, after, "the server");
    }

    private static async Task ListingHoldsOwnServersAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var foreign = await AllAsync(harness.OtherProject.ListServersAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        var named = await AllAsync(harness.OtherProject.ListServersAsync(new() { Name = server.Name }, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

        Expect.True(foreign.TrueForAll(other => other.Id != server.Id), "the listing to be without another project's server", foreign);
        Expect.True(named.TrueForAll(other => other.Id != server.Id), "the listing by name to be without another project's server", named);
    }

    private static async Task UserDoesNotListAllProjectsAsync(ComputeHarness harness, CancellationToken cancellationToken) =>
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => ListIdsAsync(harness, new() { AllProjects = true }, cancellationToken), "listing all projects").ConfigureAwait(false);

    private static async Task AdministratorListsAllProjectsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var own = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "foreign", cancellationToken).ConfigureAwait(false);
        var foreign = await harness.OtherProject.CreateServerAsync(request, cancellationToken).ConfigureAwait(false);
        var all = await AllAsync(harness.Administrator.ListServersAsync(new() { AllProjects = true }, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        var mine = await AllAsync(harness.Administrator.ListServersAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);

        Expect.True(all.Exists(server => server.Id == own.Id), "the listing to hold the own project's server", all);
        Expect.True(all.Exists(server => server.Id == foreign.Id), "the listing to hold the other project's server", all);
        Expect.True(mine.TrueForAll(server => server.Id != foreign.Id), "the listing of one project to be without another's", mine);
    }

    private static async Task ForeignBelongingsAreUnseenAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await harness.Compute.ImportKeyPairAsync("tester", Ed25519Key, cancellationToken).ConfigureAwait(false);
        var group = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, cancellationToken).ConfigureAwait(false);

        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.OtherProject.GetKeyPairAsync("tester", null, cancellationToken), "reading another user's key pair").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.OtherProject.DeleteSecurityGroupAsync(group.Id, cancellationToken), "deleting another project's group").ConfigureAwait(false);
        var foreign = await harness.OtherProject.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);
        Expect.True(foreign.All(other => other.Id != group.Id), "the listing to be without another project's group", foreign);
    }
}
