namespace FakeDrivers.Execution;

/// <summary>One program on its way from its start to its end: feeds it, reads it, tells of it, and stops it when it must not go on.</summary>
internal sealed class ProgramRun
{
    private const int PieceLength = 16 * 1024;

    /// <summary>For how long the event of a program's end lets what the program wrote before go first.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(50);

    /// <summary>What is kept of streamed outputs for an error.</summary>
    private static readonly OutputLimit Streamed = OutputLimit.Tail(64 * 1024);

    private readonly ProgramProcess _process;
    private readonly CommandAttempt _attempt;
    private readonly TimeProvider _time;
    private readonly CommandEventSink? _events;
    private readonly OutputCapture _standardOutput;
    private readonly OutputCapture _standardError;

    public ProgramRun(ProgramProcess process, CommandAttempt attempt, TimeProvider time, CommandEventSink? events)
    {
        _process = process;
        _attempt = attempt;
        _time = time;
        _events = events;
        var limit = attempt.Command.OutputLimit ?? (events is null ? null : Streamed);
        _standardOutput = new(limit, attempt.Command.OutputEncoding);
        _standardError = new(limit, attempt.Command.OutputEncoding);
    }

    private Command Command => _attempt.Command;

    /// <summary>Goes on until the program has ended and its outputs are closed, or it was stopped.</summary>
    /// <param name="input">What the program reads; disposed here.</param>
    /// <param name="timeout">Cancelled when the attempt has timed out.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task<CommandOutput> ToEndAsync(Stream? input, CancellationToken timeout, CancellationToken cancellationToken)
    {
        using var exceeded = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout, exceeded.Token, cancellationToken, _events?.Abandoned ?? CancellationToken.None);
        var feeding = ProgramInput.SendAsync(_process, input);
        var ended = EndAsync(exceeded);
        try
        {
            await ended.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await StopAsync(ended, exceeded.IsCancellationRequested, cancellationToken).ConfigureAwait(false);
        }

        if (feeding.IsFaulted) await feeding.ConfigureAwait(false);
        var exitCode = await _process.Exited.ConfigureAwait(false);
        await _process.DisposeAsync().ConfigureAwait(false);
        return CommandOutput.Exited(exitCode, _standardOutput.Captured, _standardError.Captured);
    }

    private async Task<CommandOutput> StopAsync(Task ended, bool isExceeded, CancellationToken cancellationToken)
    {
        var isAbandoned = _events is { Abandoned.IsCancellationRequested: true };
        var isCancelled = cancellationToken.IsCancellationRequested;
        if (!isExceeded && !isCancelled && !isAbandoned && Command.LeaveRunningOnTimeout)
        {
            _ = LeaveAsync(ended);
            return CommandOutput.Stopped(CommandFailureReason.TimedOut, _standardOutput.Captured, _standardError.Captured);
        }

        if (isCancelled && !isAbandoned) await ProgramStop.GracefullyAsync(_process, Command.GracePeriod, _time).ConfigureAwait(false);
        else _process.Kill();
        await ProgramStop.DrainAsync(ended).ConfigureAwait(false);
        await _process.DisposeAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return CommandOutput.Stopped(
            isExceeded ? CommandFailureReason.OutputLimitExceeded : CommandFailureReason.TimedOut, _standardOutput.Captured, _standardError.Captured);
    }

    /// <summary>Lets a program go on, whose outputs are read to their end, so that it is neither blocked nor ended by a broken pipe.</summary>
    private async Task LeaveAsync(Task ended)
    {
        await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _process.DisposeAsync().ConfigureAwait(false);
    }

    private async Task EndAsync(CancellationTokenSource exceeded)
    {
        if (_events is not null) await _events.WriteAsync(new CommandStarted(_process.Id) { Attempt = _attempt.Number }).ConfigureAwait(false);
        var closed = Task.WhenAll(
            ReadAsync(_process.StandardOutput, CommandStream.StandardOutput, _standardOutput, exceeded),
            ReadAsync(_process.StandardError, CommandStream.StandardError, _standardError, exceeded));
        var exitCode = await _process.Exited.ConfigureAwait(false);
        if (_events is not null)
        {
            await closed.WaitAsync(Settling, _time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _events.WriteAsync(new CommandExited(exitCode) { Attempt = _attempt.Number }).ConfigureAwait(false);
        }

        await closed.ConfigureAwait(false);
    }

    private async Task ReadAsync(Stream output, CommandStream stream, OutputCapture capture, CancellationTokenSource exceeded)
    {
        var piece = new byte[PieceLength];
        var lines = _events is { Streaming: CommandStreaming.Lines } ? new LineCutter(Command.OutputEncoding) : null;
        try
        {
            int count;
            while ((count = await output.ReadAsync(piece, CancellationToken.None).ConfigureAwait(false)) > 0)
            {
                var isAllowed = capture.Append(piece.AsSpan(0, count));
                if (_events is not null) await TellAsync(stream, piece.AsMemory(0, count), lines).ConfigureAwait(false);
                if (!isAllowed) ProgramStop.Now(exceeded);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The reading was given up after the program had been killed; what came until then is kept.
        }

        if (lines?.Rest() is { } rest) await TellAsync(stream, rest).ConfigureAwait(false);
    }

    private async ValueTask TellAsync(CommandStream stream, ReadOnlyMemory<byte> piece, LineCutter? lines)
    {
        if (lines is null)
        {
            await TellAsync(stream, piece.ToArray()).ConfigureAwait(false);
            return;
        }

        lines.Append(piece.Span);
        while (lines.Next() is { } line) await TellAsync(stream, line).ConfigureAwait(false);
    }

    private ValueTask TellAsync(CommandStream stream, byte[] bytes) =>
        _events?.WriteAsync(new CommandWrote(stream, bytes, Command.OutputEncoding) { Attempt = _attempt.Number }) ?? ValueTask.CompletedTask;
}
