using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Finding and listing servers.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] ListingCases() =>
    [
        Case(
            "CMP-LST-001", "A server is found by its id and by its name.",
            "Manila compute.API.server_get_by_name_or_id", ServerIsFoundAsync),
        Case(
            "CMP-LST-002", "A name that several servers bear is a conflict that lists their ids.",
            "Manila compute.API.server_get_by_name_or_id", AmbiguousNameIsAConflictAsync),
        Case(
            "CMP-LST-003", "A name that no server bears is not found, and the message shows a near one.",
            "Manila compute.API.server_get_by_name_or_id", UnknownNameIsNotFoundAsync),
        Case(
            "CMP-LST-004", "A listing by name holds exactly the servers of that name.",
            $"{Api}, list servers: name", ListingFiltersByNameAsync),
        Case(
            "CMP-LST-005", "A listing by status holds exactly the servers in that status.",
            $"{Api}, list servers: status", ListingFiltersByStatusAsync),
        Case(
            "CMP-LST-006", "Pages by limit and marker hold each server once.",
            $"{Api}, list servers: limit, marker", PagesHoldEachServerOnceAsync),
        Case("CMP-LST-007", "A marker that is no server is refused.", $"{Api}, list servers: marker", UnknownMarkerIsRefusedAsync),
        Case(
            "CMP-LST-009", "A listing by state, power or a part of an address holds exactly such servers.",
            $"{Api}, list servers: vm_state, power_state, ip", ListingFiltersByStateAndAddressAsync),
        Case("CMP-LST-008", "A negative limit is refused.", $"{Api}, list servers: limit", NegativeLimitIsRefusedAsync),
    ];

    private static async Task ServerIsFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var byId = await harness.Compute.FindServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var byName = await harness.Compute.FindServerAsync("web", cancellationToken).ConfigureAwait(false);

        Expect.Equal(server.Id, byId.Id, "the server found by id");
        Expect.Equal(server.Id, byName.Id, "the server found by name");
    }

    private static async Task AmbiguousNameIsAConflictAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var first = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var second = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var conflict = await Expect.ThrowsAsync<ConflictException>(
            () => harness.Compute.FindServerAsync("web", cancellationToken), "finding the name").ConfigureAwait(false);

        Expect.Contains(first.Id, conflict.Message, "the message");
        Expect.Contains(second.Id, conflict.Message, "the message");
    }

    private static async Task UnknownNameIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await ActiveServerAsync(harness, cancellationToken, "service-server").ConfigureAwait(false);
        var missing = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.FindServerAsync("service-servre", cancellationToken), "finding the name").ConfigureAwait(false);

        Expect.Equal("service-servre", missing.Id, "the name that was not found");
        Expect.Contains("service-server", missing.Message, "the message");
    }

    private static async Task ListingFiltersByNameAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await ActiveServerAsync(harness, cancellationToken, "web-2").ConfigureAwait(false);
        var listed = await AllAsync(harness.Compute.ListServersAsync(new() { Name = "web" }, cancellationToken), cancellationToken).ConfigureAwait(false);

        Expect.Equal([server.Id], listed.Select(found => found.Id), "the servers named web");
    }

    private static async Task ListingFiltersByStatusAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var running = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var stopped = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StopServerAsync(stopped.Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, stopped.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        var off = await ListIdsAsync(harness, new() { Name = "web", Status = ServerStatus.Shutoff }, cancellationToken).ConfigureAwait(false);
        var on = await ListIdsAsync(harness, new() { Status = ServerStatus.Active }, cancellationToken).ConfigureAwait(false);

        Expect.Equal([stopped.Id], off, "the servers that are shut off");
        Expect.True(on.Contains(running.Id) && !on.Contains(stopped.Id), "the active servers to be those that run", on);
    }

    private static async Task PagesHoldEachServerOnceAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await ActiveServerAsync(harness, cancellationToken, "web-2").ConfigureAwait(false);
        var all = await ListIdsAsync(harness, new(), cancellationToken).ConfigureAwait(false);
        List<string> paged = [];
        for (string? marker = null; paged.Count <= all.Count;)
        {
            var page = await ListIdsAsync(harness, new() { Limit = 1, Marker = marker }, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0) break;
            Expect.Equal(1, page.Count, "the size of a page");
            paged.AddRange(page);
            marker = page[^1];
        }

        Expect.Equal(all, paged, "the servers of all pages");
    }

    private static async Task UnknownMarkerIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var refusal = await Expect.ThrowsAsync<InvalidRequestException>(
            () => ListIdsAsync(harness, new() { Marker = NoSuchId }, cancellationToken), "the listing").ConfigureAwait(false);

        Expect.Equal(nameof(ServerQuery.Marker), refusal.Parameter, "the parameter that the refusal names");
    }

    private static async Task NegativeLimitIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var refusal = await Expect.ThrowsAsync<InvalidRequestException>(
            () => ListIdsAsync(harness, new() { Limit = -1 }, cancellationToken), "the listing").ConfigureAwait(false);

        Expect.Equal(nameof(ServerQuery.Limit), refusal.Parameter, "the parameter that the refusal names");
    }

    private static async Task<List<string>> ListIdsAsync(ComputeHarness harness, ServerQuery query, CancellationToken cancellationToken)
    {
        var servers = await AllAsync(harness.Compute.ListServersAsync(query, cancellationToken), cancellationToken).ConfigureAwait(false);
        return servers.ConvertAll(server => server.Id);
    }

    private static async Task ListingFiltersByStateAndAddressAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var running = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var stopped = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StopServerAsync(stopped.Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, stopped.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        var off = await ListIdsAsync(harness, new() { Name = "web", VmState = ServerVmState.Stopped }, cancellationToken).ConfigureAwait(false);
        var on = await ListIdsAsync(harness, new() { Name = "web", PowerState = ServerPowerState.Running }, cancellationToken).ConfigureAwait(false);
        var address = running.Addresses.First(each => !each.Address.Contains(':', StringComparison.Ordinal)).Address;
        var there = await ListIdsAsync(harness, new() { Name = "web", Ipv4Part = address }, cancellationToken).ConfigureAwait(false);

        Expect.Equal([stopped.Id], off, "the servers that are stopped");
        Expect.Equal([running.Id], on, "the servers that run");
        Expect.True(there.Contains(running.Id) && await HaveAsync(there).ConfigureAwait(false), "the servers of that address to be those that have it", there);

        async Task<bool> HaveAsync(IEnumerable<string> ids)
        {
            foreach (var id in ids)
            {
                var server = await harness.Compute.GetServerAsync(id, cancellationToken).ConfigureAwait(false);
                if (!server.Addresses.Any(each => each.Address.Contains(address, StringComparison.Ordinal))) return false;
            }

            return true;
        }
    }
}
