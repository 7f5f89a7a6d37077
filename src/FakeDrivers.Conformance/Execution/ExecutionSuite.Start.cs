using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> StartCases =>
    [
        new()
        {
            Id = "EXE-STA-001",
            Title = "A program that does not exist is not found and has no exit code",
            Source = $"{Posix}: ENOENT",
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.Missing(), cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.NotFound, error.Reason, "the reason");
                Expect.Equal(null, error.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "EXE-STA-002",
            Title = "A file that may not be executed is denied",
            Source = $"{Posix}: EACCES",
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.NotExecutable(), cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.PermissionDenied, error.Reason, "the reason");
                Expect.Equal(null, error.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "EXE-STA-003",
            Title = "A working directory that does not exist is told from a program that does not",
            Source = $"{Posix}: chdir ENOENT",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(0) with { WorkingDirectory = $"{harness.ExistingDirectory}/missing" };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.WorkingDirectoryNotFound, error.Reason, "the reason");
                Expect.Equal(command.WorkingDirectory, error.WorkingDirectory, "the working directory");
            },
        },
        new()
        {
            Id = "EXE-STA-004",
            Title = "A program that cannot be started is not tried again",
            Source = "the contract; the upstream does try again",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Missing() with { Attempts = 3, RetryDelay = RetryDelay.None };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(1, error.Attempts, "the number of attempts");
            },
        },
    ];
}
