namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> ArgumentCases =>
    [
        ArgumentCase("EXE-ARG-001", "An argument with blanks and tabs stays one argument", " a  b\tc "),
        ArgumentCase("EXE-ARG-002", "Quotes reach the program", "'a' \"b\" `c`"),
        ArgumentCase("EXE-ARG-003", "Backslashes reach the program", "a\\b\\\\c\\", "\\\""),
        ArgumentCase("EXE-ARG-004", "What is special to a shell is not special here", "$HOME", "%PATH%", "^&|;<>()", "*", "~", "!x", "#"),
        ArgumentCase("EXE-ARG-005", "Newlines reach the program", "a\nb\r\nc\n"),
        ArgumentCase("EXE-ARG-006", "Empty arguments are arguments", "", "a", ""),
        ArgumentCase("EXE-ARG-007", "Unicode reaches the program", "größe €", "日本語", "🦊"),
        ArgumentCase("EXE-ARG-008", "A leading dash is not an option of ours", "-n", "--", "--help", "-"),
        ArgumentCase("EXE-ARG-009", "No arguments are none"),
    ];

    private static ConformanceCase<ExecutionHarness> ArgumentCase(string id, string title, params string[] arguments) => new()
    {
        Id = id,
        Title = title,
        Source = Posix,
        Body = async (harness, cancellationToken) =>
        {
            var result = await harness.Executor.RunAsync(harness.PrintArguments(arguments), cancellationToken).ConfigureAwait(false);

            Expect.Equal(string.Concat(arguments.Select(argument => argument + '\0')), result.StandardOutput, "the arguments, each with a NUL after it,");
        },
    };
}
