using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> ExitCodeCases =>
    [
        new()
        {
            Id = "EXE-EXIT-001",
            Title = "A program that ends with 0 gives its code and both outputs",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var result = await harness.Executor.RunAsync(harness.Exit(0, "out\n", "err\n"), cancellationToken).ConfigureAwait(false);

                Expect.Equal(0, result.ExitCode, "the exit code");
                Expect.Equal("out\n", result.StandardOutput, "the standard output");
                Expect.Equal("err\n", result.StandardError, "the standard error");
                Expect.Equal(1, result.Attempts, "the number of attempts");
            },
        },
        new()
        {
            Id = "EXE-EXIT-002",
            Title = "A program that ends with 1 fails with its code and both outputs",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.Exit(1, "out\n", "err\n"), cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.ExitCode, error.Reason, "the reason");
                Expect.Equal(1, error.ExitCode, "the exit code");
                Expect.Equal("out\n", error.StandardOutput, "the standard output");
                Expect.Equal("err\n", error.StandardError, "the standard error");
                Expect.Equal(1, error.Attempts, "the number of attempts");
            },
        },
        new()
        {
            Id = "EXE-EXIT-003",
            Title = "A program that ends with 255 fails with that code",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.Exit(255), cancellationToken).ConfigureAwait(false);

                Expect.Equal(255, error.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "EXE-EXIT-004",
            Title = "A code that the command accepts succeeds",
            Source = $"{Oslo}: check_exit_code",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(3) with { AcceptedExitCodes = [0, 3] };

                var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(3, result.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "EXE-EXIT-005",
            Title = "Zero fails when the command accepts only another code",
            Source = $"{Oslo}: check_exit_code",
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.Exit(0) with { AcceptedExitCodes = [3] }, cancellationToken).ConfigureAwait(false);

                Expect.Equal(0, error.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "EXE-EXIT-006",
            Title = "Any code succeeds when the command accepts any",
            Source = $"{Oslo}: check_exit_code",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(77) with { AcceptedExitCodes = null };

                var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(77, result.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "EXE-EXIT-007",
            Title = "A program that is ended by a signal has the code 128 and the signal's number",
            Capability = ExecutionCapabilities.Signals,
            Source = "POSIX shell, exit status of commands",
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.EndBySignal(15), cancellationToken).ConfigureAwait(false);

                Expect.Equal(143, error.ExitCode, "the exit code");
            },
        },
    ];
}
