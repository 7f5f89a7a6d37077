using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> AttemptCases =>
    [
        new()
        {
            Id = "EXE-TRY-001",
            Title = "A command that succeeds at its third attempt succeeds",
            Source = $"{Oslo}: attempts",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.SucceedAtRun(3) with { Attempts = 5, RetryDelay = RetryDelay.None };

                var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(3, result.Attempts, "the number of attempts");
                Expect.Equal(3, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
            },
        },
        new()
        {
            Id = "EXE-TRY-002",
            Title = "When every attempt fails, the error says how many there were",
            Source = $"{Oslo}: attempts",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.SucceedAtRun(4) with { Attempts = 3, RetryDelay = RetryDelay.None };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(3, error.Attempts, "the number of attempts");
                Expect.Equal(1, error.ExitCode, "the exit code");
                Expect.Equal(3, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
            },
        },
        new()
        {
            Id = "EXE-TRY-003",
            Title = "A command with one attempt runs once",
            Source = $"{Oslo}: attempts",
            Body = async (harness, cancellationToken) =>
            {
                await FailsAsync(harness, harness.SucceedAtRun(2), cancellationToken).ConfigureAwait(false);

                Expect.Equal(1, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
            },
        },
        new()
        {
            Id = "EXE-TRY-004",
            Title = "Between attempts the delay passes",
            Source = $"{Oslo}: delay_on_retry",
            Body = async (harness, cancellationToken) =>
            {
                var begin = harness.Clock.GetUtcNow();
                var command = harness.SucceedAtRun(3) with { Attempts = 3, RetryDelay = RetryDelay.Fixed(Short) };

                var result = await EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.True(result.StartedAt - begin >= Short * 2, "the third attempt to begin after two delays", result.StartedAt - begin);
            },
        },
        Case(
            "EXE-TRY-005",
            "A program that cannot be started is tried again where the command asks for it",
            $"{Oslo}: OSError is tried again",
            async (harness, cancellationToken) =>
            {
                var command = harness.Missing() with { Attempts = 3, RetryDelay = RetryDelay.None, RetryOnStartFailure = true };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal((CommandFailureReason.NotFound, 3), (error.Reason, error.Attempts), "the reason and the number of attempts");
            }),
        Case("EXE-TRY-006", "A delay that is drawn is not shorter than its bound", $"{Oslo}: delay_on_retry", async (harness, cancellationToken) =>
        {
            var begin = harness.Clock.GetUtcNow();
            var command = harness.SucceedAtRun(2) with { Attempts = 2, RetryDelay = RetryDelay.Between(Short, Short * 1.5) };

            var result = await EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);

            Expect.True(result.StartedAt - begin >= Short, "the second attempt to begin after the shortest delay", result.StartedAt - begin);
        }),
    ];
}
