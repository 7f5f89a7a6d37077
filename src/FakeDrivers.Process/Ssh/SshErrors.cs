using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Builds the errors of commands on other machines.</summary>
internal static class SshErrors
{
    /// <summary>What the client ends with when it fails itself.</summary>
    private const int ClientFailed = 255;

    public static CommandExecutionException NotStarted(Command command, SshTarget target, string clientPath, CommandExecutionException error) =>
        new(command, error.InnerException)
        {
            Reason = error.Reason,
            Description = $"The SSH client '{clientPath}' for {target} could not be started.",
        };

    public static bool IsAmbiguous(CommandExecutionException error) => error.Reason == CommandFailureReason.ExitCode && error.ExitCode == ClientFailed;

    public static CommandExecutionException Ambiguous(Command command, SshTarget target, CommandExecutionException error) => new(command, error.InnerException)
    {
        Reason = error.Reason,
        ExitCode = error.ExitCode,
        StandardOutput = error.StandardOutput,
        StandardError = error.StandardError,
        Attempts = error.Attempts,
        Description = $"The SSH client failed to reach or keep {target}, or the command itself ended there with 255: both look the same.",
    };
}
