namespace FakeDrivers.Execution;

/// <summary>The program that was handed out, with the time-out, the cancellation and the checks that its command asks for.</summary>
internal sealed class CommandProcess : ICommandProcess
{
    private const int PieceLength = 16 * 1024;

    private readonly ProgramProcess _process;
    private readonly Command _command;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _startedAt;
    private readonly long _begin;
    private readonly CancellationToken _callers;
    private readonly CancellationTokenSource? _timeout;
    private readonly CancellationTokenSource _disposing = new();
    private readonly OutputPipe _standardOutput;
    private readonly OutputPipe _standardError;
    private readonly Task _feeding;
    private readonly TaskCompletionSource<CommandResult> _result = new();
    private int _isWaited;
    private int _isDisposed;

    public CommandProcess(
        ProgramProcess process, Command command, Stream? input, DateTimeOffset startedAt, TimeProvider time, CancellationToken cancellationToken)
    {
        _process = process;
        _command = command;
        _time = time;
        _startedAt = startedAt;
        _begin = time.GetTimestamp();
        _callers = cancellationToken;
        _timeout = command.Timeout is { } limit ? new(limit, time) : null;
        _standardOutput = new(process.StandardOutput);
        _standardError = new(process.StandardError);
        OutputClosed = Task.WhenAll(_standardOutput.Closed, _standardError.Closed);
        StandardInput = input is null ? process.StandardInput : Stream.Null;
        _feeding = input is null ? Task.CompletedTask : ProgramInput.SendAsync(process, input);
        Ended = WatchAsync();
        _ = ObserveAsync();
    }

    public int Id => _process.Id;

    public Stream StandardInput { get; }

    public Stream StandardOutput => _standardOutput;

    public Stream StandardError => _standardError;

    public Task<int> Exited => _process.Exited;

    public Task OutputClosed { get; }

    /// <summary>The program's end, or the time-out or the cancellation that stopped it before.</summary>
    internal Task<CommandResult> Ended { get; }

    /// <summary>What the executor started.</summary>
    internal ProgramProcess Program => _process;

    public void Signal(CommandSignal signal) => _process.Signal(signal);

    public void Kill() => _process.Kill();

    public Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (Interlocked.Exchange(ref _isWaited, 1) == 0) _ = CompleteAsync();
        return _result.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        _process.Kill();
        ProgramStop.Now(_disposing);
        await ProgramStop.DrainAsync(_process.Exited).ConfigureAwait(false);
        await _standardOutput.DisposeAsync().ConfigureAwait(false);
        await _standardError.DisposeAsync().ConfigureAwait(false);
        await _process.DisposeAsync().ConfigureAwait(false);
        _timeout?.Dispose();
    }

    // Who waits learns of it anyway; an error that nobody waited for is not to be reported as lost.
    private async Task ObserveAsync() => await ((Task)Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<CommandResult> WatchAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_callers, _timeout?.Token ?? CancellationToken.None);
        try
        {
            var exitCode = await _process.Exited.WaitAsync(stop.Token).ConfigureAwait(false);
            var output = CommandOutput.Exited(exitCode, CapturedOutput.Empty, CapturedOutput.Empty);
            return CommandRunner.Result(output, _startedAt, _time.GetElapsedTime(_begin), 1);
        }
        catch (OperationCanceledException) when (_callers.IsCancellationRequested)
        {
            await ProgramStop.GracefullyAsync(_process, _command.GracePeriod, _time).ConfigureAwait(false);
            throw new OperationCanceledException(_callers);
        }
        catch (OperationCanceledException)
        {
            if (!_command.LeaveRunningOnTimeout) _process.Kill();
            throw CommandErrors.Failed(_command, 1, CommandOutput.Stopped(CommandFailureReason.TimedOut, CapturedOutput.Empty, CapturedOutput.Empty));
        }
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
        }
    }

    private async Task<CommandResult> ResultAsync()
    {
        using var exceeded = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_timeout?.Token ?? CancellationToken.None, exceeded.Token, _disposing.Token, _callers);
        var standardOutput = new OutputCapture(_command.OutputLimit, _command.OutputEncoding);
        var standardError = new OutputCapture(_command.OutputLimit, _command.OutputEncoding);
        var read = Task.WhenAll(ReadAsync(_standardOutput, standardOutput, exceeded), ReadAsync(_standardError, standardError, exceeded), _process.Exited);
        try
        {
            await read.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _disposing.Token.ThrowIfCancellationRequested();
            if (_callers.IsCancellationRequested) await Ended.ConfigureAwait(false);
            _callers.ThrowIfCancellationRequested();
            if (exceeded.IsCancellationRequested || !_command.LeaveRunningOnTimeout) await EndAsync(read).ConfigureAwait(false);
            var reason = exceeded.IsCancellationRequested ? CommandFailureReason.OutputLimitExceeded : CommandFailureReason.TimedOut;
            throw CommandErrors.Failed(_command, 1, CommandOutput.Stopped(reason, standardOutput.Captured, standardError.Captured));
        }

        if (_feeding.IsFaulted) await _feeding.ConfigureAwait(false);
        var output = CommandOutput.Exited(await _process.Exited.ConfigureAwait(false), standardOutput.Captured, standardError.Captured);
        return CommandRunner.IsAccepted(_command, output)
            ? CommandRunner.Result(output, _startedAt, _time.GetElapsedTime(_begin), 1)
            : throw CommandErrors.Failed(_command, 1, output);
    }

    private async Task EndAsync(Task read)
    {
        _process.Kill();
        await ProgramStop.DrainAsync(read).ConfigureAwait(false);
    }

    private static async Task ReadAsync(Stream output, OutputCapture capture, CancellationTokenSource exceeded)
    {
        var piece = new byte[PieceLength];
        try
        {
            int count;
            while ((count = await output.ReadAsync(piece, CancellationToken.None).ConfigureAwait(false)) > 0)
            {
                if (!capture.Append(piece.AsSpan(0, count))) ProgramStop.Now(exceeded);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The reading was given up after the program had been killed; what came until then is kept.
        }
    }
}
