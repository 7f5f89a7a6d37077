using System.Runtime.ExceptionServices;

namespace FakeDrivers.Execution;

/// <summary>The program that was handed out, with the time-out, the cancellation and the checks that its command asks for.</summary>
internal sealed class CommandProcess : ICommandProcess
{
    private readonly ProgramProcess _process;
    private readonly Command _command;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _startedAt;
    private readonly long _begin;
    private readonly CancellationToken _callers;
    private readonly CancellationTokenSource? _timeout;
    private readonly CancellationToken _timedOut;
    private readonly CancellationTokenSource _disposing = new();
    private readonly OutputPipe _standardOutput;
    private readonly OutputPipe _standardError;
    private readonly ProgramInput? _sending;
    private readonly TaskCompletionSource<CommandResult> _result = new();
    private int _isWaited;
    private int _isDisposed;

    /// <summary>Takes a program over.</summary>
    /// <param name="process">The program.</param>
    /// <param name="command">What was started.</param>
    /// <param name="input">What the program reads; nothing when the caller writes it. Disposed here.</param>
    /// <param name="start">When the start began.</param>
    /// <param name="time">The clock.</param>
    /// <param name="timeout">Cancelled when the time is over; nothing without a limit. Disposed here.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public CommandProcess(
        ProgramProcess process,
        Command command,
        Stream? input,
        (DateTimeOffset At, long Timestamp) start,
        TimeProvider time,
        CancellationTokenSource? timeout,
        CancellationToken cancellationToken)
    {
        _process = process;
        _command = command;
        _time = time;
        (_startedAt, _begin) = start;
        _callers = cancellationToken;
        _timeout = timeout;
        _timedOut = timeout?.Token ?? CancellationToken.None;
        _standardOutput = new(process.StandardOutput);
        _standardError = new(process.StandardError);
        OutputClosed = Task.WhenAll(_standardOutput.Closed, _standardError.Closed);
        StandardInput = input is null ? process.StandardInput : Stream.Null;
        _sending = input is null ? null : ProgramInput.Send(process, input);
        Exited = ExitAsync();
        Ended = WatchAsync();
        _ = ReleaseAsync();
    }

    public int Id => _process.Id;

    public Stream StandardInput { get; }

    public Stream StandardOutput => _standardOutput;

    public Stream StandardError => _standardError;

    public Task<int> Exited { get; }

    public Task OutputClosed { get; }

    /// <summary>The program's end, or the time-out or the cancellation that stopped it before.</summary>
    internal Task<CommandResult> Ended { get; }

    /// <summary>What the executor started.</summary>
    internal ProgramProcess Program => _process;

    public void Signal(CommandSignal signal)
    {
        if (!_process.Exited.IsCompleted) _process.Signal(signal);
    }

    public void Kill()
    {
        if (_isDisposed == 0) _process.Kill();
    }

    public Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (Interlocked.Exchange(ref _isWaited, 1) == 0) _ = CompleteAsync();
        return InPlace.AwaitAsync(_result.Task, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        // First, so that those who wait learn of this and not of the kill.
        ProgramStop.Now(_disposing);
        _process.Kill();
        _sending?.Dispose();
        await ProgramStop.DrainAsync(_process, _process.Exited).ConfigureAwait(false);
        await _standardOutput.DisposeAsync().ConfigureAwait(false);
        await _standardError.DisposeAsync().ConfigureAwait(false);
        await _process.DisposeAsync().ConfigureAwait(false);
        _timeout?.Dispose();
    }

    // A task of the caller's own, who then goes on in place.
    private async Task<int> ExitAsync()
    {
        await InPlace.AwaitAsync(_process.Exited).ConfigureAwait(false);
        return await _process.Exited.ConfigureAwait(false);
    }

    private async Task<CommandResult> WatchAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_callers, _timedOut);
        await ((Task)_process.Exited).WaitAsync(stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_process.Exited.IsCompleted)
        {
            var output = CommandOutput.Exited(await _process.Exited.ConfigureAwait(false), CapturedOutput.Empty, CapturedOutput.Empty);
            return CommandRunner.Result(output, _startedAt, _time.GetElapsedTime(_begin), 1);
        }

        if (_callers.IsCancellationRequested)
        {
            await ProgramStop.GracefullyAsync(_process, _command.GracePeriod, _time).ConfigureAwait(false);
            throw new OperationCanceledException(_callers);
        }

        if (!_command.LeaveRunningOnTimeout) _process.Kill();
        throw CommandErrors.Failed(_command, 1, CommandOutput.Stopped(CommandFailureReason.TimedOut, CapturedOutput.Empty, CapturedOutput.Empty));
    }

    /// <summary>Lets go of the timer as soon as nothing can be late any more.</summary>
    private async Task ReleaseAsync()
    {
        // Who waits learns of an error anyway; one that nobody waited for is not to be reported as lost.
        await Task.WhenAll(Ended, Exited).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await InPlace.AwaitAsync(OutputClosed).ConfigureAwait(false);
        _sending?.Dispose();
        _timeout?.Dispose();
    }

    private async Task CompleteAsync()
    {
        try
        {
            _result.TrySetResult(await ResultAsync().ConfigureAwait(false));
        }
        catch (OperationCanceledException cancelled)
        {
            _result.TrySetCanceled(cancelled.CancellationToken);
        }
        catch (Exception error)
        {
            _result.TrySetException(error);
            _ = _result.Task.Exception;
        }
    }

    private async Task<CommandResult> ResultAsync()
    {
        var (timedOut, cancelled) = (StillCounts(_timedOut), StillCounts(_callers));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timedOut, cancelled, _disposing.Token);
        var exceeded = new TaskCompletionSource();
        var standardOutput = new OutputReader(_standardOutput, _command.OutputLimit, _command.OutputEncoding, exceeded, null);
        var standardError = new OutputReader(_standardError, _command.OutputLimit, _command.OutputEncoding, exceeded, null);
        var ended = Task.WhenAll(standardOutput.ReadAsync(), standardError.ReadAsync(), _process.Exited);
        await ((Task)Task.WhenAny(ended, exceeded.Task)).WaitAsync(stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (exceeded.Task.IsCompleted)
        {
            await KillAsync(ended).ConfigureAwait(false);
            // What is still in the pipes is not wanted any more.
            await _standardOutput.DisposeAsync().ConfigureAwait(false);
            await _standardError.DisposeAsync().ConfigureAwait(false);
            await exceeded.Task.ConfigureAwait(false);
            throw Failed(CommandFailureReason.OutputLimitExceeded, standardOutput, standardError);
        }

        if (ended.IsCompleted) await InPlace.AwaitAsync(Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (ended.IsCompleted && Ended.IsCompletedSuccessfully) return Checked(await _process.Exited.ConfigureAwait(false), standardOutput, standardError);
        await StopAsync(ended, cancelled).ConfigureAwait(false);
        var late = Failed(CommandFailureReason.TimedOut, standardOutput, standardError);
        standardOutput.Drop();
        standardError.Drop();
        throw late;
    }

    // A program that ended in time, and before it was cancelled, may be waited for at leisure.
    private CancellationToken StillCounts(CancellationToken token) =>
        Ended.IsCompletedSuccessfully && token.IsCancellationRequested ? CancellationToken.None : token;

    /// <summary>Stops what is waited for, and says why unless it was the time.</summary>
    private async Task StopAsync(Task ended, CancellationToken cancelled)
    {
        ObjectDisposedException.ThrowIf(_disposing.IsCancellationRequested, this);
        if (cancelled.IsCancellationRequested) await InPlace.AwaitAsync(Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cancelled.IsCancellationRequested || !_command.LeaveRunningOnTimeout) await KillAsync(ended).ConfigureAwait(false);
        // A program that could not be played is a broken test, whatever else became of it.
        if (_process.Exited.IsFaulted) await _process.Exited.ConfigureAwait(false);
        cancelled.ThrowIfCancellationRequested();
    }

    private async Task KillAsync(Task ended)
    {
        _process.Kill();
        await ProgramStop.DrainAsync(_process, ended).ConfigureAwait(false);
    }

    private CommandResult Checked(int exitCode, OutputReader standardOutput, OutputReader standardError)
    {
        if (_sending?.Error is { } error) ExceptionDispatchInfo.Throw(error);
        var output = CommandOutput.Exited(exitCode, standardOutput.Captured, standardError.Captured);
        return CommandRunner.IsAccepted(_command, output)
            ? CommandRunner.Result(output, _startedAt, _time.GetElapsedTime(_begin), 1)
            : throw CommandErrors.Failed(_command, 1, output);
    }

    private CommandExecutionException Failed(CommandFailureReason reason, OutputReader standardOutput, OutputReader standardError) =>
        CommandErrors.Failed(_command, 1, CommandOutput.Stopped(reason, standardOutput.Captured, standardError.Captured));
}
