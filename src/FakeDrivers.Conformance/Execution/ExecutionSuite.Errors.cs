namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private const string Mask = "oslo.utils strutils.mask_password";

    private static IEnumerable<ConformanceCase<ExecutionHarness>> ErrorCases =>
    [
        new()
        {
            Id = "EXE-ERR-001",
            Title = "The message shows the exit code, both outputs and the working directory",
            Source = $"{Oslo}: ProcessExecutionError",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(5, "some output", "some complaint") with { WorkingDirectory = harness.ExistingDirectory };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Contains("\nCommand: ", error.Message, "the message");
                Expect.Contains("\nExit code: 5\n", error.Message, "the message");
                Expect.Contains("\nStdout: 'some output'\n", error.Message, "the message");
                Expect.Contains("\nStderr: 'some complaint'\n", error.Message, "the message");
                Expect.Contains($"\nWorking directory: {harness.ExistingDirectory}", error.Message, "the message");
            },
        },
        new()
        {
            Id = "EXE-ERR-002",
            Title = "A command's own secrets are masked in its error, in both outputs too",
            Source = Mask,
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(5, "got hunter2", "bad hunter2");
                command = command with { Arguments = [.. command.Arguments, "hunter2"], Secrets = ["hunter2"] };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal("got ***", error.StandardOutput, "the standard output");
                Expect.Equal("bad ***", error.StandardError, "the standard error");
                Expect.DoesNotContain("hunter2", error.CommandText, "the command's text");
                Expect.DoesNotContain("hunter2", error.Message, "the message");
            },
        },
        new()
        {
            Id = "EXE-ERR-003",
            Title = "What follows the usual name of a password is masked in the error",
            Source = Mask,
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(5, "{\"adminPass\": \"hunter2\"}", "token=hunter2");
                command = command with { Arguments = [.. command.Arguments, "--password", "hunter2"] };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal("{\"adminPass\": \"***\"}", error.StandardOutput, "the standard output");
                Expect.Equal("token=***", error.StandardError, "the standard error");
                Expect.DoesNotContain("hunter2", error.CommandText, "the command's text");
                Expect.DoesNotContain("hunter2", error.Message, "the message");
            },
        },
        new()
        {
            Id = "EXE-ERR-004",
            Title = "The outputs of a success are not masked",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(0, "password=hunter2") with { Secrets = ["hunter2"] };

                var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

                Expect.Equal("password=hunter2", result.StandardOutput, "the standard output");
            },
        },
    ];
}
