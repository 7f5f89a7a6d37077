namespace FakeDrivers.Execution;

/// <summary>
/// The semantics that every executor shares: root helper, attempts and the delays between them, time-out, cancellation, check of the exit
/// code. An executor only knows how to make one attempt.
/// </summary>
/// <param name="time">The clock of time-outs, delays and results.</param>
/// <param name="draw">The next random number from 0 to below 1, for delays that are drawn from a range.</param>
internal sealed class CommandRunner(TimeProvider time, Func<double> draw)
{
    /// <summary>Runs a command until an attempt is accepted.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="isRoot">Whether the executor has the rights of root itself.</param>
    /// <param name="attempt">
    /// Makes one attempt. When its token is cancelled it ends the program and either returns <see cref="CommandOutput.Stopped"/> with what
    /// was written until then, or throws <see cref="OperationCanceledException"/>.
    /// </param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task<CommandResult> RunAsync(
        Command command,
        bool isRoot,
        Func<CommandAttempt, CancellationToken, Task<CommandOutput>> attempt,
        CancellationToken cancellationToken)
    {
        var vector = Vector(command, isRoot);
        for (var number = 1; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var startedAt = time.GetUtcNow();
            var start = time.GetTimestamp();
            CommandExecutionException failure;
            try
            {
                var output = await AttemptAsync(new(command, vector, number), attempt, cancellationToken).ConfigureAwait(false);
                if (output.ExitCode is { } code && (command.AcceptedExitCodes?.Contains(code) ?? true))
                {
                    return new()
                    {
                        ExitCode = code,
                        StandardOutput = output.StandardOutput,
                        StandardError = output.StandardError,
                        StartedAt = startedAt,
                        Duration = time.GetElapsedTime(start),
                        Attempts = number,
                    };
                }

                failure = CommandErrors.Failed(command, number, output);
            }
            catch (CommandExecutionException thrown)
            {
                failure = thrown.After(number);
            }

            if (failure.Reason != CommandFailureReason.ExitCode || number >= command.Attempts) throw failure;
            var delay = command.RetryDelay.Draw(draw);
            if (delay > TimeSpan.Zero) await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What runs: the program and its arguments, after the root helper where that is needed.</summary>
    /// <exception cref="CommandExecutionException">The helper is needed, and the command has none.</exception>
    public static IReadOnlyList<string> Vector(Command command, bool isRoot)
    {
        if (!command.RunAsRoot || isRoot) return [command.Program, .. command.Arguments];
        if (command.RootHelper.Count > 0) return [.. command.RootHelper, command.Program, .. command.Arguments];
        throw CommandErrors.Failed(command, 1, CommandOutput.NotStarted(CommandFailureReason.RootHelperMissing));
    }

    private async Task<CommandOutput> AttemptAsync(
        CommandAttempt made, Func<CommandAttempt, CancellationToken, Task<CommandOutput>> attempt, CancellationToken cancellationToken)
    {
        using var timeout = made.Command.Timeout is { } limit ? new CancellationTokenSource(limit, time) : null;
        using var either = timeout is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        CommandOutput output;
        try
        {
            output = await attempt(made, either?.Token ?? cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || timeout is { IsCancellationRequested: true })
        {
            output = CommandOutput.Stopped(string.Empty, string.Empty);
        }

        if (output.Failure == CommandFailureReason.TimedOut) cancellationToken.ThrowIfCancellationRequested();
        return output;
    }
}
