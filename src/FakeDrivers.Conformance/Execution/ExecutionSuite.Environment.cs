namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private const string Variable = "CONFORMANCE_VARIABLE";

    private static IEnumerable<ConformanceCase<ExecutionHarness>> EnvironmentCases =>
    [
        VariableCase("EXE-ENV-001", "A variable that is set reaches the program", _ => Variable, Set("a b=c"), clear: false, "=a b=c"),
        VariableCase("EXE-ENV-002", "A variable that is set to nothing is there and empty", _ => Variable, Set(""), clear: false, "="),
        VariableCase(
            "EXE-ENV-003",
            "What is not changed is inherited",
            harness => harness.InheritedVariable,
            Set("x"),
            clear: false,
            expected: null),
        VariableCase(
            "EXE-ENV-004",
            "A variable that is removed is not inherited",
            harness => harness.InheritedVariable,
            harness => new() { [harness.InheritedVariable] = null },
            clear: false,
            string.Empty),
        VariableCase(
            "EXE-ENV-005",
            "A cleared environment inherits nothing",
            harness => harness.InheritedVariable,
            Set("x"),
            clear: true,
            string.Empty),
        VariableCase("EXE-ENV-006", "A cleared environment holds what is set", _ => Variable, Set("x"), clear: true, "=x"),
        new()
        {
            Id = "EXE-DIR-001",
            Title = "The program starts in the working directory",
            Source = $"{Oslo}: cwd",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.PrintWorkingDirectory() with { WorkingDirectory = harness.ExistingDirectory };

                var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(harness.ExistingDirectory, result.StandardOutput.TrimEnd('\n'), "the program's directory");
            },
        },
    ];

    private static Func<ExecutionHarness, Dictionary<string, string?>> Set(string value) => _ => new() { [Variable] = value };

    private static ConformanceCase<ExecutionHarness> VariableCase(
        string id,
        string title,
        Func<ExecutionHarness, string> name,
        Func<ExecutionHarness, Dictionary<string, string?>> changes,
        bool clear,
        string? expected) => new()
        {
            Id = id,
            Title = title,
            Source = $"{Oslo}: env_variables, as changes",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.PrintVariable(name(harness)) with { Environment = changes(harness), ClearEnvironment = clear };

                var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

                if (expected is not null) Expect.Equal(expected, result.StandardOutput, "the variable");
                else Expect.True(result.StandardOutput.StartsWith('='), "the variable to be inherited", result.StandardOutput);
            },
        };
}
