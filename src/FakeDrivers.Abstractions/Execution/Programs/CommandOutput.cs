namespace FakeDrivers.Execution;

/// <summary>What came of one attempt: the program ended by itself, or it was stopped for a reason.</summary>
internal sealed record CommandOutput
{
    private CommandOutput()
    {
    }

    public int? ExitCode { get; private init; }

    /// <summary>Why the program was stopped; nothing when it ended by itself.</summary>
    public CommandFailureReason? Failure { get; private init; }

    public CapturedOutput StandardOutput { get; private init; } = CapturedOutput.Empty;

    public CapturedOutput StandardError { get; private init; } = CapturedOutput.Empty;

    public static CommandOutput Exited(int exitCode, string standardOutput, string standardError) =>
        Exited(exitCode, CapturedOutput.FromText(standardOutput), CapturedOutput.FromText(standardError));

    public static CommandOutput Exited(int exitCode, CapturedOutput standardOutput, CapturedOutput standardError) =>
        new() { ExitCode = exitCode, StandardOutput = standardOutput, StandardError = standardError };

    public static CommandOutput Stopped(CommandFailureReason reason, CapturedOutput standardOutput, CapturedOutput standardError) =>
        new() { Failure = reason, StandardOutput = standardOutput, StandardError = standardError };

    /// <summary>The same as a command wants it: read in its encoding and within its limit.</summary>
    public CommandOutput For(Command command)
    {
        if (command.OutputLimit is null && command.OutputEncoding.Equals(Command.DefaultEncoding)) return this;
        var standardOutput = StandardOutput.In(command.OutputEncoding).Within(command.OutputLimit, out var isAllowed);
        var standardError = StandardError.In(command.OutputEncoding).Within(command.OutputLimit, out var isErrorAllowed);
        return isAllowed && isErrorAllowed
            ? this with { StandardOutput = standardOutput, StandardError = standardError }
            : Stopped(CommandFailureReason.OutputLimitExceeded, standardOutput, standardError);
    }
}
