using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class SshSuite
{
    private static IEnumerable<ConformanceCase<SshHarness>> TimeCases =>
    [
        new()
        {
            Id = "SSH-TIM-001",
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
            Id = "SSH-CAN-001",
            Title = "A command that is cancelled before it begins runs nothing",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                await source.CancelAsync().ConfigureAwait(false);

                var error = await Expect.ThrowsAsync<OperationCanceledException>(
                    () => harness.Executor.On(harness.Target).RunAsync(harness.Exit(0), source.Token), "the cancelled command").ConfigureAwait(false);

                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
            },
        },
        new()
        {
            Id = "SSH-CAN-002",
            Title = "A command that is cancelled while it runs ends with the caller's token",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var run = harness.Executor.On(harness.Target).RunAsync(harness.Sleep(Long), source.Token);
                await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);
                Expect.True(!run.IsCompleted, "the command to be running");

                await source.CancelAsync().ConfigureAwait(false);

                var error = await Expect.ThrowsAsync<OperationCanceledException>(
                    () => EndAsync(harness, run, cancellationToken), "the cancelled command").ConfigureAwait(false);
                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
            },
        },
    ];
}
