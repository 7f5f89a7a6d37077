using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Limits, passwords, topologies, groups of a server, and what an administrator sees besides.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] MoreCases() =>
    [
        Case(
            "CMP-QUO-009", "The limits of a project are shown with what is used of them.",
            $"{Api}, limits", LimitsShowUseAsync),
        Case(
            "CMP-QUO-010", "A limit below what is in use is refused unless it is forced.",
            $"{Api}, os-quota-sets, update: 400", LimitBelowUseIsRefusedAsync, Administration),
        Case(
            "CMP-GST-006", "A guest that told no password has none to be read, and none to be forgotten.",
            $"{Api}, os-server-password", NoGuestPasswordAsync),
        Case(
            "CMP-GST-007", "A server whose flavor asks for no cells has none.",
            $"{Api}, topology (2.78)", PlainServerHasNoCellsAsync),
        Case(
            "CMP-SEC-013", "The groups of a server are shown with their rules.",
            $"{Api}, servers, os-security-groups", GroupsOfServerAreListedAsync),
        Case(
            "CMP-MIG-006", "A live migration that is not under way is not found.",
            $"{Api}, servers, migrations: 404", NoLiveMigrationAsync, Administration),
        Case(
            "CMP-HST-005", "A compute service with servers on its host is not removed.",
            $"{Api}, os-services, delete: 409", BusyServiceStaysAsync, Administration),
        Case(
            "CMP-USE-003", "An administrator sees what each project used, a user does not.",
            $"{Api}, os-simple-tenant-usage", UsagesAreListedAsync, Administration),
    ];

    private static async Task LimitsShowUseAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var limits = await harness.Compute.GetLimitsAsync(null, cancellationToken).ConfigureAwait(false);
        var quota = await harness.Compute.GetQuotaAsync(null, cancellationToken).ConfigureAwait(false);
        Expect.Equal(quota, limits.Maximum, "the limits");
        Expect.Equal((1, (long)server.Flavor.Vcpus, (long)server.Flavor.MemoryMiB), (limits.Used.Instances, limits.Used.Cores, limits.Used.MemoryMiB), "what is used");
    }

    private static async Task LimitBelowUseIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var none = new UpdateComputeQuotaRequest { ProjectId = server.ProjectId, Instances = 0 };
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Administrator.UpdateQuotaAsync(none, cancellationToken), "the limit").ConfigureAwait(false);
        var forced = await harness.Administrator.UpdateQuotaAsync(none with { IsForced = true }, cancellationToken).ConfigureAwait(false);
        Expect.Equal(0, forced.Instances, "the limit that is forced");
    }

    private static async Task NoGuestPasswordAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.ClearGuestPasswordAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(string.Empty, await harness.Compute.GetGuestPasswordAsync(server.Id, cancellationToken).ConfigureAwait(false), "the password");
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.GetGuestPasswordAsync(NoSuchId, cancellationToken), "the password of no server").ConfigureAwait(false);
    }

    private static async Task PlainServerHasNoCellsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var topology = await harness.Compute.GetTopologyAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.True(topology is { Nodes.Count: 0, PageSizeKiB: null }, "no cells", topology);
    }

    private static async Task GroupsOfServerAreListedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var groups = await harness.Compute.ListSecurityGroupsOfServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(string.Join(", ", server.SecurityGroups), string.Join(", ", groups.Select(group => group.Name)), "the groups");
    }

    private static async Task NoLiveMigrationAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Administrator.GetLiveMigrationAsync(server.Id, NoSuchId, cancellationToken), "the migration").ConfigureAwait(false);
    }

    private static async Task BusyServiceStaysAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var seen = await harness.Administrator.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var services = await harness.Administrator.ListComputeServicesAsync(new() { Host = seen.Host }, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(() => harness.Administrator.DeleteComputeServiceAsync(services[0].Id, cancellationToken), "the removal").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Administrator.DeleteComputeServiceAsync(NoSuchId, cancellationToken), "the removal of no service").ConfigureAwait(false);
    }

    private static async Task UsagesAreListedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var (start, stop) = (server.CreatedAt.AddHours(-1), server.CreatedAt.AddHours(1));
        var usages = await harness.Administrator.ListProjectUsagesAsync(start, stop, cancellationToken).ConfigureAwait(false);
        Expect.True(usages.Any(usage => usage.ProjectId == server.ProjectId && usage.Servers.Any(each => each.ServerId == server.Id)), "the server among those of its project", usages);
        await Expect.ThrowsAsync<AccessDeniedException>(() => harness.Compute.ListProjectUsagesAsync(start, stop, cancellationToken), "a user's listing").ConfigureAwait(false);
    }
}
