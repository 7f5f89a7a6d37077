using System.Runtime.ExceptionServices;

namespace FakeDrivers.Execution;

/// <summary>One program on its way from its start to its end: feeds it, reads it, tells of it, and stops it when it must not go on.</summary>
internal sealed class ProgramRun
{
    /// <summary>How many times that goes on while something is still unread.</summary>
    private const int MostSettlings = 20;

    /// <summary>For how long the event of a program's end lets what the program wrote before come through the system's pipes.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(50);

    /// <summary>What is kept of streamed outputs for an error.</summary>
    private static readonly OutputLimit Streamed = OutputLimit.Tail(64 * 1024);

    private readonly ProgramProcess _process;
    private readonly CommandAttempt _attempt;
    private readonly TimeProvider _time;
    private readonly CommandEventSink? _events;
    private readonly TaskCompletionSource _exceeded = new();
    private readonly OutputReader _standardOutput;
    private readonly OutputReader _standardError;

    public ProgramRun(ProgramProcess process, CommandAttempt attempt, TimeProvider time, CommandEventSink? events)
    {
        _process = process;
        _attempt = attempt;
        _time = time;
        _events = events;
        _standardOutput = Reader(process.StandardOutput, CommandStream.StandardOutput);
        _standardError = Reader(process.StandardError, CommandStream.StandardError);
    }

    private Command Command => _attempt.Command;

    /// <summary>Goes on until the program has ended and its outputs are closed, or it was stopped.</summary>
    /// <param name="input">What the program reads; disposed here.</param>
    /// <param name="timeout">Cancelled when the attempt has timed out.</param>
    /// <param name="cancellationToken">The caller's token, cancelled as well when nobody wants the events any more.</param>
    public async Task<CommandOutput> ToEndAsync(Stream? input, CancellationToken timeout, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout, cancellationToken);
        var sending = ProgramInput.Send(_process, input);
        var ended = EndAsync();
        var isLeft = false;
        try
        {
            await ((Task)Task.WhenAny(ended, _exceeded.Task)).WaitAsync(stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_exceeded.Task.IsCompleted) return await ExceededAsync(ended).ConfigureAwait(false);
            if (ended.IsCompleted) return Exited(await ended.ConfigureAwait(false), sending);
            isLeft = !cancellationToken.IsCancellationRequested && Command.LeaveRunningOnTimeout;
            return isLeft ? Leave(ended, sending) : await StopAsync(ended, cancellationToken).ConfigureAwait(false);
        }
        catch when (ended.IsFaulted)
        {
            _process.Kill();
            throw;
        }
        finally
        {
            if (!isLeft) await ReleaseAsync(sending).ConfigureAwait(false);
        }
    }

    private OutputReader Reader(Stream output, CommandStream stream)
    {
        var teller = _events is null ? null : new OutputTeller(_events, stream, _attempt.Number, Command.OutputEncoding);
        return new(output, Command.OutputLimit ?? (_events is null ? null : Streamed), Command.OutputEncoding, _exceeded, teller);
    }

    private async Task<CommandOutput> ExceededAsync(Task ended)
    {
        _process.Kill();
        await ProgramStop.DrainAsync(_process, ended).ConfigureAwait(false);
        await _exceeded.Task.ConfigureAwait(false);
        return Stopped(CommandFailureReason.OutputLimitExceeded);
    }

    private async Task<CommandOutput> StopAsync(Task ended, CancellationToken cancellationToken)
    {
        var isWanted = _events is not { Abandoned.IsCancellationRequested: true };
        if (isWanted && cancellationToken.IsCancellationRequested) await ProgramStop.GracefullyAsync(_process, Command.GracePeriod, _time).ConfigureAwait(false);
        else _process.Kill();
        await ProgramStop.DrainAsync(_process, ended).ConfigureAwait(false);
        // A program that could not be played is a broken test, whatever else became of it.
        if (ended.IsFaulted) await ended.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Stopped(CommandFailureReason.TimedOut);
    }

    /// <summary>Lets a program go on, whose outputs are read to their end, so that it is neither blocked nor ended by a broken pipe.</summary>
    private CommandOutput Leave(Task ended, ProgramInput sending)
    {
        var output = Stopped(CommandFailureReason.TimedOut);
        _standardOutput.Drop();
        _standardError.Drop();
        _ = ReleaseLaterAsync(ended, sending);
        return output;
    }

    private async Task ReleaseLaterAsync(Task ended, ProgramInput sending)
    {
        await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ReleaseAsync(sending).ConfigureAwait(false);
    }

    private ValueTask ReleaseAsync(ProgramInput sending)
    {
        sending.Dispose();
        return _process.DisposeAsync();
    }

    private CommandOutput Exited(int exitCode, ProgramInput sending)
    {
        if (sending.Error is { } error) ExceptionDispatchInfo.Throw(error);
        return CommandOutput.Exited(exitCode, _standardOutput.Captured, _standardError.Captured);
    }

    private CommandOutput Stopped(CommandFailureReason reason) => CommandOutput.Stopped(reason, _standardOutput.Captured, _standardError.Captured);

    private async Task<int> EndAsync()
    {
        if (_events is not null) await _events.WriteAsync(new CommandStarted(_process.Id) { Attempt = _attempt.Number }).ConfigureAwait(false);
        var closed = Task.WhenAll(_standardOutput.ReadAsync(), _standardError.ReadAsync());
        await InPlace.AwaitAsync(_process.Exited).ConfigureAwait(false);
        var exitCode = await _process.Exited.ConfigureAwait(false);
        if (_events is not null)
        {
            await SettleAsync(closed).ConfigureAwait(false);
            await _events.WriteAsync(new CommandExited(exitCode) { Attempt = _attempt.Number }).ConfigureAwait(false);
        }

        await closed.ConfigureAwait(false);
        return exitCode;
    }

    /// <summary>Waits until all that the program wrote itself has been told, even though a descendant may keep the outputs open.</summary>
    private async Task SettleAsync(Task closed)
    {
        if (!_process.IsInMemory && !closed.IsCompleted)
        {
            // On a busy machine what was written may reach us late. A descendant that writes without an end must not hold this up for ever.
            var waits = 0;
            do await closed.WaitAsync(Settling, TimeProvider.System, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (!closed.IsCompleted && _process.HasUnread && ++waits < MostSettlings);
        }

        await _standardOutput.IdleAsync().ConfigureAwait(false);
        await _standardError.IdleAsync().ConfigureAwait(false);
    }
}
