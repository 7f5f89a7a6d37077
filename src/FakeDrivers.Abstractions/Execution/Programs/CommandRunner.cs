namespace FakeDrivers.Execution;

/// <summary>
/// The semantics that every executor shares: root helper and limits, attempts and the delays between them, time-out, cancellation, outputs,
/// check of the exit code. An executor only knows how to start a program.
/// </summary>
/// <param name="time">The clock of time-outs, delays and results.</param>
/// <param name="draw">The next random number from 0 to below 1, for delays that are drawn from a range.</param>
internal sealed class CommandRunner(TimeProvider time, Func<double> draw)
{
    private static InvalidOperationException Broken => new("A start gives a running program, or its outcome to those who do not watch it.");

    /// <summary>Runs a command until an attempt is accepted.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="isRoot">Whether the executor has the rights of root itself.</param>
    /// <param name="start">Starts the program of an attempt.</param>
    /// <param name="events">Where to tell what happens; nothing when nobody wants to know.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task<CommandResult> RunAsync(
        Command command, bool isRoot, ProgramStarter start, CommandEventSink? events, CancellationToken cancellationToken)
    {
        var vector = Vector(command, isRoot);
        for (var number = 1; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var startedAt = time.GetUtcNow();
            var begin = time.GetTimestamp();
            CommandExecutionException failure;
            try
            {
                var output = await AttemptAsync(new(command, vector, number, events is not null), start, events, cancellationToken).ConfigureAwait(false);
                if (IsAccepted(command, output)) return Result(output, startedAt, time.GetElapsedTime(begin), number);
                if (output.Failure == CommandFailureReason.TimedOut) cancellationToken.ThrowIfCancellationRequested();
                failure = CommandErrors.Failed(command, number, output);
            }
            catch (CommandExecutionException thrown)
            {
                failure = thrown.After(number);
            }

            if (number >= command.Attempts || !MayTryAgain(command, failure.Reason)) throw failure;
            var delay = command.RetryDelay.Draw(draw);
            if (delay > TimeSpan.Zero) await ClockWait.DelayAsync(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Starts a command's program to hand it out.</summary>
    /// <param name="command">What to start.</param>
    /// <param name="isRoot">Whether the executor has the rights of root itself.</param>
    /// <param name="start">Starts the program.</param>
    /// <param name="cancellationToken">The caller's token, which stops the program as long as it runs.</param>
    public async Task<CommandProcess> StartAsync(Command command, bool isRoot, ProgramStarter start, CancellationToken cancellationToken)
    {
        CommandErrors.CheckOneAttempt(command);
        cancellationToken.ThrowIfCancellationRequested();
        var begin = (time.GetUtcNow(), time.GetTimestamp());
        var attempt = new CommandAttempt(command, Vector(command, isRoot), 1, IsLive: true);
        var timeout = command.Timeout is { } limit ? new CancellationTokenSource(limit, time) : null;
        Stream? input = null;
        try
        {
            input = command.StandardInput?.Open();
            var started = await StartInTimeAsync(attempt, start, timeout, cancellationToken).ConfigureAwait(false);
            return new(started.Running ?? throw Broken, command, input, begin, time, timeout, cancellationToken);
        }
        catch
        {
            timeout?.Dispose();
            if (input is not null) await input.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What runs: the program and its arguments, after the wrapper of resource limits and the root helper where they are needed.</summary>
    /// <exception cref="CommandExecutionException">The helper is needed, and the command has none.</exception>
    public static IReadOnlyList<string> Vector(Command command, bool isRoot)
    {
        var wrapper = command.ResourceLimits?.Wrapper ?? [];
        if (!command.RunAsRoot || isRoot) return [.. wrapper, command.Program, .. command.Arguments];
        if (command.RootHelper.Count > 0) return [.. wrapper, .. command.RootHelper, command.Program, .. command.Arguments];
        throw CommandErrors.NotStarted(command, CommandFailureReason.RootHelperMissing);
    }

    internal static bool IsAccepted(Command command, CommandOutput output) =>
        output.ExitCode is { } code && (command.AcceptedExitCodes?.Contains(code) ?? true);

    internal static CommandResult Result(CommandOutput output, DateTimeOffset startedAt, TimeSpan duration, int attempts) => new()
    {
        ExitCode = output.ExitCode ?? 0,
        Output = output.StandardOutput,
        Error = output.StandardError,
        StartedAt = startedAt,
        Duration = duration,
        Attempts = attempts,
    };

    internal static bool MayTryAgain(Command command, CommandFailureReason reason) => reason switch
    {
        CommandFailureReason.ExitCode => true,
        CommandFailureReason.NotFound or CommandFailureReason.WorkingDirectoryNotFound or CommandFailureReason.PermissionDenied
            or CommandFailureReason.StartFailed => command.RetryOnStartFailure,
        _ => false,
    };

    private static async ValueTask<ProgramStart> StartInTimeAsync(
        CommandAttempt attempt, ProgramStarter start, CancellationTokenSource? timeout, CancellationToken cancellationToken)
    {
        if (timeout is null) return await start(attempt, cancellationToken).ConfigureAwait(false);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await start(attempt, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw CommandErrors.Failed(
                attempt.Command, 1, CommandOutput.Stopped(CommandFailureReason.TimedOut, CapturedOutput.Empty, CapturedOutput.Empty));
        }
    }

    private async Task<CommandOutput> AttemptAsync(
        CommandAttempt attempt, ProgramStarter start, CommandEventSink? events, CancellationToken cancellationToken)
    {
        using var timeout = attempt.Command.Timeout is { } limit ? new CancellationTokenSource(limit, time) : null;
        using var either = timeout is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        // An input that cannot be opened must not leave a program behind.
        var input = attempt.Command.StandardInput is { IsHeld: false } elsewhere ? elsewhere.Open() : null;
        try
        {
            var started = await start(attempt, either?.Token ?? cancellationToken).ConfigureAwait(false);
            if (started.Running is not { } running) return (started.Ended ?? throw Broken).For(attempt.Command);
            var reading = input ?? attempt.Command.StandardInput?.Open();
            input = null;
            return await new ProgramRun(running, attempt, time, events)
                .ToEndAsync(reading, timeout?.Token ?? CancellationToken.None, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || timeout is { IsCancellationRequested: true })
        {
            cancellationToken.ThrowIfCancellationRequested();
            return CommandOutput.Stopped(CommandFailureReason.TimedOut, CapturedOutput.Empty, CapturedOutput.Empty);
        }
        finally
        {
            if (input is not null) await input.DisposeAsync().ConfigureAwait(false);
        }
    }
}
