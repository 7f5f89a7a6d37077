using System.Globalization;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>The wording of every error about commands.</summary>
internal static class CommandErrors
{
    private const int LongestOutput = 2000;

    public static string CheckProgram(string value)
    {
        CheckText(value, nameof(Command.Program));
        if (value.Length == 0) throw Invalid("A command needs the name or path of a program.", nameof(Command.Program));
        return value;
    }

    public static ValueList<string> CheckArguments(ValueList<string> values)
    {
        foreach (var value in values) CheckText(value, nameof(Command.Arguments));
        return values;
    }

    public static ValueMap<string?> CheckEnvironment(ValueMap<string?> values)
    {
        foreach (var (name, value) in values)
        {
            CheckText(name, nameof(Command.Environment));
            if (name.Length == 0 || name.Contains('=', StringComparison.Ordinal))
            {
                throw Invalid($"'{name}' cannot be the name of an environment variable.", nameof(Command.Environment));
            }

            if (value is not null) CheckText(value, nameof(Command.Environment));
        }

        return values;
    }

    public static ValueList<int> CheckExitCodes(ValueList<int> values) => values.Count > 0
        ? values
        : throw Invalid("An empty list accepts no exit code; null accepts any.", nameof(Command.AcceptedExitCodes));

    public static int CheckAttempts(int value) => value >= 1
        ? value
        : throw OutOfRange(nameof(Command.Attempts), value, "A command runs at least once.");

    public static TimeSpan? CheckTimeout(TimeSpan? value) => value is null || (value > TimeSpan.Zero && value <= ClockWait.Longest)
        ? value
        : throw OutOfRange(nameof(Command.Timeout), value, "A time-out is positive and at most 49 days, which is what timers count; null sets no limit.");

    public static TimeSpan CheckGracePeriod(TimeSpan value) => value >= TimeSpan.Zero && value <= ClockWait.Longest
        ? value
        : throw OutOfRange(nameof(Command.GracePeriod), value, "A grace period is from zero to 49 days, which is what timers count.");

    public static Command CheckOneAttempt(Command command) => command.Attempts == 1
        ? command
        : throw Invalid(
            $"A program that is handed out is started once, but the command asks for {command.Attempts} attempts. Run or stream it, or set Attempts to 1.", nameof(command));

    public static ValueList<string> CheckSecrets(ValueList<string> values) => !values.Contains(string.Empty)
        ? values
        : throw Invalid("An empty text cannot be masked.", nameof(Command.Secrets));

    public static CommandExecutionException Failed(Command command, int attempts, CommandOutput output) => new(command)
    {
        Reason = output.Failure ?? CommandFailureReason.ExitCode,
        ExitCode = output.ExitCode,
        StandardOutput = output.StandardOutput.Text,
        StandardError = output.StandardError.Text,
        Attempts = attempts,
        Description = output.Failure switch
        {
            CommandFailureReason.TimedOut => FormattableString.Invariant(
                $"The command did not end within {command.Timeout?.TotalSeconds} s and was {(command.LeaveRunningOnTimeout ? "left running" : "killed")}."),
            CommandFailureReason.OutputLimitExceeded => $"The command wrote more to an output than allowed ({command.OutputLimit}) and was killed.",
            _ => null,
        },
    };

    public static CommandExecutionException NotStarted(Command command, CommandFailureReason reason, Exception? error = null) =>
        new(command, error) { Reason = reason };

    public static string Message(CommandExecutionException error)
    {
        var text = new StringBuilder(error.Description ?? Describe(error.Reason));
        if (error.Attempts > 1) text.Append(CultureInfo.InvariantCulture, $" ({error.Attempts} attempts)");
        text.Append(CultureInfo.InvariantCulture, $"\nCommand: {error.CommandText}");
        text.Append(CultureInfo.InvariantCulture, $"\nExit code: {error.ExitCode?.ToString(CultureInfo.InvariantCulture) ?? "-"}");
        text.Append(CultureInfo.InvariantCulture, $"\nStdout: {Quote(error.StandardOutput)}");
        text.Append(CultureInfo.InvariantCulture, $"\nStderr: {Quote(error.StandardError)}");
        text.Append(CultureInfo.InvariantCulture, $"\nWorking directory: {error.WorkingDirectory ?? "-"}");
        return text.ToString();
    }

    private static string Describe(CommandFailureReason reason) => reason switch
    {
        CommandFailureReason.TimedOut => "The command did not end in time and was killed.",
        CommandFailureReason.NotFound => "There is no such program.",
        CommandFailureReason.WorkingDirectoryNotFound => "The working directory does not exist.",
        CommandFailureReason.PermissionDenied => "The program may not be executed.",
        CommandFailureReason.StartFailed => "The program could not be started.",
        CommandFailureReason.OutputLimitExceeded => "The command wrote more to an output than allowed and was killed.",
        CommandFailureReason.RootHelperMissing => "The command must run as root, but the executor is not root and the command has no RootHelper.",
        _ => "Unexpected error while running command.",
    };

    private static string CheckText(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (value.Contains('\0', StringComparison.Ordinal)) throw Invalid("A text that is handed to a program cannot hold a NUL character.", parameter);
        return value;
    }

    private static ArgumentException Invalid(string message, string parameter) => new(message, parameter);

    private static ArgumentOutOfRangeException OutOfRange(string parameter, object? value, string message) => new(parameter, value, message);

    private static string Quote(string output)
    {
        var cut = output.Length <= LongestOutput
            ? output
            : $"{output.AsSpan(0, LongestOutput / 2)}… {output.Length - LongestOutput} characters …{output.AsSpan(output.Length - (LongestOutput / 2))}";
        var quoted = new StringBuilder("'");
        foreach (var character in cut)
        {
            _ = character switch
            {
                '\'' => quoted.Append("\\'"),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(character) => quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('\'').ToString();
    }
}
