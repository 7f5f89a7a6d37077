using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> TimeCases =>
    [
        new()
        {
            Id = "EXE-TIM-001",
            Title = "A program that does not end in time fails with that reason and no exit code",
            Source = $"{Oslo}: timeout",
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.Sleep(Long) with { Timeout = Short }, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.TimedOut, error.Reason, "the reason");
                Expect.Equal(null, error.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "EXE-TIM-002",
            Title = "A command that timed out is not tried again",
            Source = $"{Oslo}: timeout",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Sleep(Long) with { Timeout = Short, Attempts = 3, RetryDelay = RetryDelay.None };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(1, error.Attempts, "the number of attempts");
            },
        },
        new()
        {
            Id = "EXE-TIM-003",
            Title = "A time-out ends the program's descendants too",
            Source = "the contract; the upstream leaves them running",
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.LeaveTraceAfter(Soon) with { Timeout = Short }, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.TimedOut, error.Reason, "the reason");
                await harness.AdvanceAsync(Soon + Short, cancellationToken).ConfigureAwait(false);
                Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "the traces that a descendant left");
            },
        },
        new()
        {
            Id = "EXE-TIM-004",
            Title = "A program that ends in time is not touched by the time-out",
            Source = $"{Oslo}: timeout",
            Body = async (harness, cancellationToken) =>
            {
                var run = harness.Executor.RunAsync(harness.LeaveTraceAfter(Short) with { Timeout = Long }, cancellationToken);

                await EndAsync(harness, run, cancellationToken).ConfigureAwait(false);

                Expect.Equal(1, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "the traces that a descendant left");
            },
        },
        new()
        {
            Id = "EXE-TIM-005",
            Title = "The result says when the program began and how long it took",
            Source = "the contract",
            Body = async (harness, cancellationToken) =>
            {
                var begin = harness.Clock.GetUtcNow();

                var run = harness.Executor.RunAsync(harness.Sleep(Short), cancellationToken);
                var result = await EndAsync(harness, run, cancellationToken).ConfigureAwait(false);

                Expect.True(result.StartedAt >= begin && result.StartedAt <= harness.Clock.GetUtcNow(), "the start to lie within the run", result.StartedAt);
                Expect.True(result.Duration >= Short && result.Duration < Long, "the duration to be that of the program", result.Duration);
            },
        },
        Case(
            "EXE-TIM-006",
            "A program that may go on after the time-out does",
            $"{Oslo}: timeout leaves the process running",
            async (harness, cancellationToken) =>
            {
                var command = harness.LeaveTraceAfter(Soon) with { Timeout = Short, LeaveRunningOnTimeout = true };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.TimedOut, error.Reason, "the reason");
                await TracesAsync(harness, 1, cancellationToken).ConfigureAwait(false);
            }),
        Case("EXE-TIM-007", "A time-out tells what was written until then", $"{Oslo}: timeout", async (harness, cancellationToken) =>
        {
            var error = await FailsAsync(harness, harness.Sleep(Long) with { Timeout = Soon }, cancellationToken).ConfigureAwait(false);

            Expect.Equal("begun", error.StandardOutput, "the output");
        }),
    ];
}
