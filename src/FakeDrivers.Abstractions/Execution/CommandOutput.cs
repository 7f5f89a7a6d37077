namespace FakeDrivers.Execution;

/// <summary>What came of one attempt: it ended by itself, it was stopped because the runner asked for that, or it could not start.</summary>
internal sealed record CommandOutput
{
    private CommandOutput()
    {
    }

    public int? ExitCode { get; private init; }

    public CommandFailureReason? Failure { get; private init; }

    public string StandardOutput { get; private init; } = string.Empty;

    public string StandardError { get; private init; } = string.Empty;

    public Exception? Error { get; private init; }

    public static CommandOutput Exited(int exitCode, string standardOutput, string standardError) =>
        new() { ExitCode = exitCode, StandardOutput = standardOutput, StandardError = standardError };

    public static CommandOutput Stopped(string standardOutput, string standardError) =>
        new() { Failure = CommandFailureReason.TimedOut, StandardOutput = standardOutput, StandardError = standardError };

    public static CommandOutput NotStarted(CommandFailureReason reason, Exception? error = null) => new() { Failure = reason, Error = error };
}
