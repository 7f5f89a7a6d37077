namespace FakeDrivers.Execution;

/// <summary>What the shell of another machine says of programs that it cannot start. The texts and codes are those of bash.</summary>
internal static class RemoteShell
{
    /// <summary>How the shell ends; nothing when it is not the shell that failed.</summary>
    public static Reply? Reply(CommandFailureReason reason, CommandAttempt attempt) => reason switch
    {
        CommandFailureReason.NotFound => Says(127, $"{attempt.Vector[0]}: command not found"),
        CommandFailureReason.PermissionDenied => Says(126, $"{attempt.Vector[0]}: Permission denied"),
        CommandFailureReason.WorkingDirectoryNotFound => Says(1, $"cd: {attempt.Command.WorkingDirectory}: No such file or directory"),
        _ => null,
    };

    private static Reply Says(int exitCode, string text) => Execution.Reply.Exit(exitCode, standardError: $"bash: line 1: {text}\n");
}
