using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Starts the OpenSSH client for a machine.</summary>
internal sealed class SshClient(ICommandExecutor executor, SshOptions options, SshTarget target)
{
    public SshTarget Target { get; } = target;

    /// <summary>Starts the client of an attempt.</summary>
    /// <exception cref="CommandExecutionException">It cannot be started.</exception>
    public async ValueTask<ProgramStart> StartAsync(CommandAttempt attempt, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();

        // The start alone is to be given up: what becomes of the client then is for the runner to say.
        var starting = new CancellationTokenSource();
        try
        {
            using var link = stop.Register(starting.Cancel);
            return new SshProgram(await executor.StartAsync(Client(attempt), starting.Token).ConfigureAwait(false));
        }
        catch (CommandExecutionException error)
        {
            throw SshErrors.NotStarted(attempt.Command, Target, options.ClientPath, error);
        }
    }

    /// <summary>The client's own command.</summary>
    private Command Client(CommandAttempt attempt)
    {
        List<string> vector = ["-o", "BatchMode=yes", .. options.Options];
        if (Target.Port is { } port) vector.AddRange(["-p", FormattableString.Invariant($"{port}")]);
        if (Target.User is { } user) vector.AddRange(["-l", user]);
        var text = SshRules.Script(attempt.Vector, attempt.Command.WorkingDirectory);
        return new(options.ClientPath, [.. vector, "--", Target.Host, text]) { Secrets = Secrets(attempt.Command) };
    }

    // In the text, a secret stands as a shell writes it.
    private static IReadOnlyList<string> Secrets(Command command) =>
        [.. command.Secrets, .. command.Secrets.Select(secret => secret.Replace("'", "'\\''", StringComparison.Ordinal))];
}
