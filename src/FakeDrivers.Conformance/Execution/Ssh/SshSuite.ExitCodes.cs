using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class SshSuite
{
    private static IEnumerable<ConformanceCase<SshHarness>> ExitCodeCases =>
    [
        new()
        {
            Id = "SSH-EXIT-001",
            Title = "A program that ends with 0 succeeds with both of its outputs",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var result = await RunAsync(harness, harness.Exit(0, "out", "err"), cancellationToken).ConfigureAwait(false);

                Expect.Equal(0, result.ExitCode, "the exit code");
                Expect.Equal("out", result.StandardOutput, "the standard output");
                Expect.Equal("err", result.StandardError, "the standard error");
            },
        },
        new()
        {
            Id = "SSH-EXIT-002",
            Title = "Another exit code fails with the code and both outputs",
            Source = $"{Oslo}: check_exit_code",
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.Exit(3, "out", "err"), cancellationToken).ConfigureAwait(false);

                Expect.Equal(3, error.ExitCode, "the exit code");
                Expect.Equal(CommandFailureReason.ExitCode, error.Reason, "the reason");
                Expect.Equal("out", error.StandardOutput, "the standard output");
                Expect.Equal("err", error.StandardError, "the standard error");
            },
        },
        new()
        {
            Id = "SSH-EXIT-003",
            Title = "An exit code that the command accepts succeeds",
            Source = $"{Oslo}: check_exit_code",
            Body = async (harness, cancellationToken) =>
            {
                var result = await RunAsync(harness, harness.Exit(3) with { AcceptedExitCodes = [3] }, cancellationToken).ConfigureAwait(false);

                Expect.Equal(3, result.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "SSH-EXIT-004",
            Title = "An end without an exit code is −1, and succeeds whatever the command accepts",
            Capability = SshCapabilities.UnknownExitCodes,
            Source = $"{Oslo}: exit status −1",
            Body = async (harness, cancellationToken) =>
            {
                var result = await RunAsync(harness, harness.EndWithoutExitCode("out") with { AcceptedExitCodes = [0] }, cancellationToken).ConfigureAwait(false);

                Expect.Equal(-1, result.ExitCode, "the exit code");
                Expect.Equal("out", result.StandardOutput, "the standard output");
            },
            Refusal = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, new("sh", "-c", "kill -KILL $$"), cancellationToken).ConfigureAwait(false);

                Expect.True(error.ExitCode >= 0, "an exit code to be told for a program that a signal ended", error.ExitCode);
            },
        },
        new()
        {
            Id = "SSH-EXIT-005",
            Title = "A program that does not exist ends as the machine's shell says: with 127",
            Source = "POSIX sh: exit status of a command that is not found",
            Body = async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.Missing(), cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.ExitCode, error.Reason, "the reason");
                Expect.Equal(127, error.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "SSH-EXIT-006",
            Title = "The error tells of the command as it was given",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(1);

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(command.ToString(), error.CommandText, "the command's text");
            },
        },
    ];
}
