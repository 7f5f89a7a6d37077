using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// The log of what was done to servers, and servers that are gone.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] ActionCases() =>
    [
        Case(
            "CMP-ACT-001", "What was done to a server is listed, newest first, from its making.",
            $"{Api}, instance actions", ActionsAreListedAsync),
        Case(
            "CMP-ACT-002", "An action tells when its step ended, and how.",
            $"{Api}, instance actions, show", ActionTellsItsEndAsync),
        Case(
            "CMP-ACT-003", "An action that nobody asked for is not found, and is no marker.",
            $"{Api}, instance actions: 404, 400", UnknownActionIsRefusedAsync),
        Case(
            "CMP-ACT-004", "The log comes in pages.",
            $"{Api}, instance actions (2.58)", ActionsComeInPagesAsync),
        Case(
            "CMP-ACT-005", "The log of a server that is gone can still be read.",
            $"{Api}, instance actions (2.21)", ActionsOutliveTheServerAsync),
        Case(
            "CMP-DEL-001", "A server that is gone is listed among those, as DELETED.",
            $"{Api}, list servers, deleted", GoneServerIsListedAsync, Administration),
        Case(
            "CMP-DEL-002", "A user does not list servers by their being gone.",
            $"{Api}, list servers, deleted", UserListsNoGoneServersAsync),
        Case(
            "CMP-DEL-003", "A listing of changes shows servers that are gone.",
            $"{Api}, list servers, changes-since", ChangesShowGoneServersAsync),
    ];

    private static async Task ActionsAreListedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await StoppedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var actions = await ActionsAsync(harness, new() { ServerId = server.Id }, cancellationToken).ConfigureAwait(false);
        Expect.Equal("stop, create", string.Join(", ", actions.Select(action => action.Action)), "the actions");
        Expect.True(actions.TrueForAll(action => action.UserId == server.UserId && action.RequestId.StartsWith("req-", StringComparison.Ordinal)), "who asked and with which request", actions[0]);
    }

    private static async Task ActionTellsItsEndAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await StoppedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var actions = await ActionsAsync(harness, new() { ServerId = server.Id }, cancellationToken).ConfigureAwait(false);
        var stop = await harness.Compute.GetServerActionAsync(server.Id, actions[0].RequestId, cancellationToken).ConfigureAwait(false);
        Expect.True(stop.Events.Count > 0, "a step", stop);
        Expect.Equal(InstanceActionResult.Success, stop.Events[0].Result, "how it ended");
        Expect.True(stop.Events[0].FinishedAt >= stop.StartedAt && stop.Message is null, "an end after the begin, and no message", stop);
    }

    private static async Task UnknownActionIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.GetServerActionAsync(server.Id, "req-none", cancellationToken), "an action that does not exist").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => ActionsAsync(harness, new() { ServerId = NoSuchId }, cancellationToken), "the log of a server that does not exist").ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => ActionsAsync(harness, new() { ServerId = server.Id, Marker = "req-none" }, cancellationToken), "a marker that does not exist").ConfigureAwait(false);
    }

    private static async Task ActionsComeInPagesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await StoppedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var first = await ActionsAsync(harness, new() { ServerId = server.Id, Limit = 1 }, cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, first.Count, "the length of the page");
        var rest = await ActionsAsync(harness, new() { ServerId = server.Id, Marker = first[0].RequestId }, cancellationToken).ConfigureAwait(false);
        Expect.Equal("stop, create", string.Join(", ", first.Concat(rest).Select(action => action.Action)), "both pages");
    }

    private static async Task ActionsOutliveTheServerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await GoneServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var actions = await ActionsAsync(harness, new() { ServerId = server.Id }, cancellationToken).ConfigureAwait(false);
        Expect.Equal("delete, create", string.Join(", ", actions.Select(action => action.Action)), "the actions");
    }

    private static async Task GoneServerIsListedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var kept = await ActiveServerAsync(harness, cancellationToken, "kept").ConfigureAwait(false);
        var server = await GoneServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var gone = await AllAsync(harness.Administrator.ListServersAsync(new() { Deleted = true, AllProjects = true }, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.True(gone.TrueForAll(each => each.Id != kept.Id), "no server that is there", gone);
        var seen = Expect.NotNull(gone.Find(each => each.Id == server.Id), "the server that is gone");
        Expect.Equal(ServerStatus.Deleted, seen.Status, "the status");
        Expect.True(seen.TerminatedAt >= server.CreatedAt, "when it was gone", seen.TerminatedAt);
    }

    private static async Task UserListsNoGoneServersAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => AllAsync(harness.Compute.ListServersAsync(new() { Status = ServerStatus.Deleted }, cancellationToken), cancellationToken), "the listing").ConfigureAwait(false);
    }

    private static async Task ChangesShowGoneServersAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await GoneServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var changes = await AllAsync(harness.Compute.ListServersAsync(new() { ChangedSince = server.CreatedAt }, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.True(changes.Exists(each => each.Id == server.Id && each.Status == ServerStatus.Deleted), "the server that is gone", changes);
        var there = await AllAsync(harness.Compute.ListServersAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.True(there.TrueForAll(each => each.Id != server.Id), "the server not to be among those that are there", there);
    }

    private static async Task<Server> StoppedServerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StopServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        return await UntilStatusAsync(harness, server.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Server> GoneServerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        return server;
    }

    private static Task<List<InstanceAction>> ActionsAsync(ComputeHarness harness, InstanceActionQuery query, CancellationToken cancellationToken) =>
        AllAsync(harness.Compute.ListServerActionsAsync(query, cancellationToken), cancellationToken);
}
