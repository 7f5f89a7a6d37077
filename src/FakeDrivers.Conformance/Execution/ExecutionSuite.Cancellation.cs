using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> CancellationCases =>
    [
        new()
        {
            Id = "EXE-CAN-001",
            Title = "A command that is cancelled before it begins runs nothing",
            Source = "the contract",
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                await source.CancelAsync().ConfigureAwait(false);

                var error = await CancelledAsync(() => harness.Executor.RunAsync(harness.SucceedAtRun(1), source.Token)).ConfigureAwait(false);

                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
                Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
            },
        },
        new()
        {
            Id = "EXE-CAN-002",
            Title = "A command that is cancelled while it runs ends at once with the caller's token",
            Source = "the contract",
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var run = harness.Executor.RunAsync(harness.Sleep(Long), source.Token);
                await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);
                Expect.True(!run.IsCompleted, "the command to be running");

                await source.CancelAsync().ConfigureAwait(false);

                var error = await CancelledAsync(() => EndAsync(harness, run, cancellationToken)).ConfigureAwait(false);
                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
            },
        },
        new()
        {
            Id = "EXE-CAN-003",
            Title = "A cancellation ends the program's descendants too",
            Source = "the contract",
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var run = harness.Executor.RunAsync(harness.LeaveTraceAfter(Soon), source.Token);
                await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);

                await source.CancelAsync().ConfigureAwait(false);

                await CancelledAsync(() => EndAsync(harness, run, cancellationToken)).ConfigureAwait(false);
                await harness.AdvanceAsync(Soon + Short, cancellationToken).ConfigureAwait(false);
                Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "the traces that a descendant left");
            },
        },
        new()
        {
            Id = "EXE-CAN-004",
            Title = "A command that is cancelled between two attempts does not wait for the next one",
            Source = "the contract",
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var command = harness.SucceedAtRun(2) with { Attempts = 2, RetryDelay = RetryDelay.Fixed(Long) };
                var run = harness.Executor.RunAsync(command, source.Token);
                while (!run.IsCompleted && await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false) == 0)
                {
                    await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);
                }

                await source.CancelAsync().ConfigureAwait(false);

                await CancelledAsync(() => EndAsync(harness, run, cancellationToken)).ConfigureAwait(false);
                Expect.Equal(1, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
            },
        },
        Case("EXE-CAN-005", "A cancellation after the end does nothing", Contract, async (harness, cancellationToken) =>
        {
            using var source = new CancellationTokenSource();
            var result = await EndAsync(harness, harness.Executor.RunAsync(harness.Exit(0, "out"), source.Token), cancellationToken).ConfigureAwait(false);

            await source.CancelAsync().ConfigureAwait(false);

            Expect.Equal("out", result.StandardOutput, "the output");
        }),
    ];

    private static Task<OperationCanceledException> CancelledAsync(Func<Task> run) =>
        Expect.ThrowsAsync<OperationCanceledException>(run, "the cancelled command");
}
