using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class SshSuite
{
    private static IEnumerable<ConformanceCase<SshHarness>> ArgumentCases =>
    [
        ArgumentCase("SSH-ARG-001", "An argument with blanks and tabs stays one argument", " a  b\tc "),
        ArgumentCase("SSH-ARG-002", "Quotes reach the program", "it's", "'a' \"b\" `c`", "''"),
        ArgumentCase("SSH-ARG-003", "Backslashes reach the program", "a\\b\\\\c\\", "\\\"", "\\n"),
        ArgumentCase("SSH-ARG-004", "What is special to the machine's shell is not special here", "$HOME", "$(id)", "^&|;<>()", "*", "~", "!x", "#", "A=b", "{a,b}"),
        ArgumentCase("SSH-ARG-005", "Newlines reach the program", "a\nb\r\nc\n"),
        ArgumentCase("SSH-ARG-006", "Empty arguments are arguments", "", "a", ""),
        ArgumentCase("SSH-ARG-007", "Unicode reaches the program", "größe €", "日本語", "🦊"),
        ArgumentCase("SSH-ARG-008", "A leading dash is not an option of a client", "-p", "--", "-o", "-"),
        new()
        {
            Id = "SSH-DIR-001",
            Title = "The program starts in the working directory",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.PrintWorkingDirectory() with { WorkingDirectory = harness.ExistingDirectory };

                var result = await RunAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(harness.ExistingDirectory, result.StandardOutput.TrimEnd('\n'), "the working directory");
            },
        },
        new()
        {
            Id = "SSH-DIR-002",
            Title = "Where there is no such directory the machine's shell fails, and the program does not run",
            Source = Shell,
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.Exit(0, "it ran") with { WorkingDirectory = "/fakedrivers/no/such/directory" };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.ExitCode, error.Reason, "the reason");
                Expect.DoesNotContain("it ran", error.StandardOutput, "the standard output");
                Expect.Contains("/fakedrivers/no/such/directory", error.StandardError, "what the shell said");
            },
        },
    ];

    private static ConformanceCase<SshHarness> ArgumentCase(string id, string title, params string[] arguments) => new()
    {
        Id = id,
        Title = title,
        Source = Shell,
        Body = async (harness, cancellationToken) =>
        {
            var result = await RunAsync(harness, harness.PrintArguments(arguments), cancellationToken).ConfigureAwait(false);

            Expect.Equal(string.Concat(arguments.Select(argument => argument + '\0')), result.StandardOutput, "the arguments, each with a NUL after it,");
        },
    };
}
