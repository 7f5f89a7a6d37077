using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> StreamEndCases =>
    [
        Case("EXE-STR-010", "Leaving a stream kills the program and its descendants", Contract, async (harness, cancellationToken) =>
        {
            var reader = harness.Executor.StreamAsync(harness.LeaveTraceAfter(Soon), cancellationToken: cancellationToken).GetAsyncEnumerator(CancellationToken.None);
            await EndAsync(harness, reader.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false);

            await EndAsync(harness, reader.DisposeAsync().AsTask(), cancellationToken).ConfigureAwait(false);

            await harness.AdvanceAsync(Soon + Short, cancellationToken).ConfigureAwait(false);
            Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "the traces that a descendant left");
        }),
        Case(
            "EXE-STR-011",
            "A program whose stream nobody reads waits once the pipes are full, and goes on when it is read",
            "pipe(7)",
            async (harness, cancellationToken) =>
            {
                var stream = harness.Executor.StreamAsync(harness.WriteThenLeaveTrace(Mebibyte), CommandStreaming.Pieces, cancellationToken);
                var reader = stream.GetAsyncEnumerator(CancellationToken.None);
                await using var disposing = reader.ConfigureAwait(false);
                await EndAsync(harness, reader.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false);
                await harness.AdvanceAsync(Short, cancellationToken).ConfigureAwait(false);
                Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "whether it had written all while nobody read");

                while (await EndAsync(harness, reader.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false))
                {
                }

                Expect.Equal(1, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "whether it had written all");
            }),
        Case(
            "EXE-STR-012",
            "A stream tells of the end of a program whose descendant keeps the outputs open, and ends when they are closed",
            Contract,
            async (harness, cancellationToken) =>
            {
                var stream = harness.Executor.StreamAsync(harness.LeaveOutputOpen(Soon), CommandStreaming.Pieces, cancellationToken);
                var reader = stream.GetAsyncEnumerator(CancellationToken.None);
                await using var disposing = reader.ConfigureAwait(false);
                var events = new List<string>();
                while (!events.Contains("exited 0") && await EndAsync(harness, reader.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false))
                {
                    events.Add(Text(reader.Current));
                }

                var next = reader.MoveNextAsync().AsTask();
                var isEarly = !next.IsCompleted;

                Expect.Equal(["started", "out begun", "exited 0"], events, "the events");
                Expect.True(isEarly, "the end to be told before the outputs are closed");
                Expect.Equal(false, await EndAsync(harness, next, cancellationToken).ConfigureAwait(false), "whether there is more");
            }),
        Case("EXE-STR-013", "A stream that is cancelled before it begins runs nothing", Contract, async (harness, cancellationToken) =>
        {
            using var source = new CancellationTokenSource();
            await source.CancelAsync().ConfigureAwait(false);

            var error = await CancelledAsync(
                () => IntoAsync([], harness.Executor.StreamAsync(harness.SucceedAtRun(1), cancellationToken: source.Token))).ConfigureAwait(false);

            Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
            Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
        }),
        Case(
            "EXE-STR-014",
            "A stream that is cancelled between the start and the first output ends with the caller's token",
            Contract,
            async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var command = harness.WritePieces(Long, [], [0x61]) with { GracePeriod = TimeSpan.Zero };
                var reader = harness.Executor.StreamAsync(command, cancellationToken: source.Token).GetAsyncEnumerator(CancellationToken.None);
                await using var disposing = reader.ConfigureAwait(false);
                await EndAsync(harness, reader.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false);
                Expect.Equal("started", Text(reader.Current), "the first event");

                await source.CancelAsync().ConfigureAwait(false);

                var error = await CancelledAsync(async () =>
                {
                    while (await EndAsync(harness, reader.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false))
                    {
                    }
                }).ConfigureAwait(false);
                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
            }),
        Case(
            "EXE-STR-015",
            "A stream of a program that does not end in time ends with that reason, after what there was",
            $"{Oslo}: timeout",
            async (harness, cancellationToken) =>
            {
                var events = new List<CommandEvent>();
                var stream = harness.Executor.StreamAsync(harness.Sleep(Long) with { Timeout = Short }, cancellationToken: cancellationToken);

                var error = await Expect.ThrowsAsync<CommandExecutionException>(
                    () => EndAsync(harness, IntoAsync(events, stream), cancellationToken), "the stream").ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.TimedOut, error.Reason, "the reason");
                Expect.Equal(["started", "out begun"], events.Select(Text).Take(2), "the first events");
            }),
    ];
}
