using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> HandleEndCases =>
    [
        HandleCase(
            "EXE-HND-015",
            "The token of a wait ends the wait alone",
            harness => harness.Sleep(Short),
            async (harness, process, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var waiting = process.WaitAsync(source.Token);

                await source.CancelAsync().ConfigureAwait(false);

                var error = await CancelledAsync(() => waiting).ConfigureAwait(false);
                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
                Expect.Equal(0, await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false), "the exit code");
            }),
        HandleCase(
            "EXE-HND-016",
            "Disposing kills the program and its descendants",
            harness => harness.LeaveTraceAfter(Soon),
            async (harness, process, cancellationToken) =>
            {
                await EndAsync(harness, process.DisposeAsync().AsTask(), cancellationToken).ConfigureAwait(false);

                await harness.AdvanceAsync(Soon + Short, cancellationToken).ConfigureAwait(false);
                Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "the traces that a descendant left");
            }),
        HandleCase(
            "EXE-HND-017",
            "A kill ends the program and its descendants at once",
            harness => harness.LeaveTraceAfter(Soon),
            async (harness, process, cancellationToken) =>
            {
                process.Kill();

                Expect.Equal(137, await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false), "the exit code");
                await harness.AdvanceAsync(Soon + Short, cancellationToken).ConfigureAwait(false);
                Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "the traces that a descendant left");
            },
            ExecutionCapabilities.Signals),
        Case("EXE-HND-018", "A start that was cancelled before starts nothing", Contract, async (harness, cancellationToken) =>
        {
            using var source = new CancellationTokenSource();
            await source.CancelAsync().ConfigureAwait(false);

            var error = await CancelledAsync(() => harness.Executor.StartAsync(harness.SucceedAtRun(1), source.Token)).ConfigureAwait(false);

            Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
            Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
        }),
        Case(
            "EXE-HND-019",
            "A started program that is cancelled ends, and who waits is told with the caller's token",
            Contract,
            async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var process = await harness.Executor.StartAsync(harness.Sleep(Long), source.Token).ConfigureAwait(false);
                await using var disposing = process.ConfigureAwait(false);

                await source.CancelAsync().ConfigureAwait(false);

                var error = await CancelledAsync(() => EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken)).ConfigureAwait(false);
                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
                await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false);
            }),
        Case("EXE-HND-020", "A cancellation after the end of the program changes nothing", Contract, async (harness, cancellationToken) =>
        {
            using var source = new CancellationTokenSource();
            var process = await harness.Executor.StartAsync(harness.Exit(0, "out"), source.Token).ConfigureAwait(false);
            await using var disposing = process.ConfigureAwait(false);
            await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false);

            await source.CancelAsync().ConfigureAwait(false);

            var result = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            Expect.Equal("out", result.StandardOutput, "the output");
        }),
        HandleCase(
            "EXE-HND-021",
            "A started program that does not end in time is killed, and who waits is told",
            harness => harness.Sleep(Long) with { Timeout = Short },
            async (harness, process, cancellationToken) =>
            {
                var error = await WaitFailsAsync(harness, process, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.TimedOut, error.Reason, "the reason");
                Expect.Equal((null, "begun"), (error.ExitCode, error.StandardOutput), "the exit code and the output");
                await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false);
            }),
    ];
}
