namespace FakeDrivers.Execution;

/// <summary>A program that was handed out, and records what goes between it and its caller.</summary>
internal sealed class RecordingProcess : ICommandProcess
{
    private readonly ICommandProcess _real;
    private readonly RecordedAttempt _attempt;
    private readonly CancellationTokenRegistration _cancelled;
    private int _isComplete;

    public RecordingProcess(ICommandProcess real, Command command, RecordedAttempt attempt, CancellationToken cancellationToken)
    {
        (_real, _attempt) = (real, attempt);
        StandardInput = command.StandardInput is null ? new RecordingStream(real.StandardInput, attempt, CassettePieceKind.Input) : real.StandardInput;
        StandardOutput = new RecordingStream(real.StandardOutput, attempt, CassettePieceKind.Output);
        StandardError = new RecordingStream(real.StandardError, attempt, CassettePieceKind.Error);
        _cancelled = cancellationToken.UnsafeRegister(static process => ((RecordingProcess)process!).Note(CommandSignal.Terminate), this);
        _ = WatchAsync();
    }

    public int Id => _real.Id;

    public Stream StandardInput { get; }

    public Stream StandardOutput { get; }

    public Stream StandardError { get; }

    public Task<int> Exited => _real.Exited;

    public Task OutputClosed => _real.OutputClosed;

    public void Signal(CommandSignal signal)
    {
        Note(signal);
        _real.Signal(signal);
    }

    public void Kill()
    {
        Note(CommandSignal.Kill);
        _real.Kill();
    }

    public async Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var result = await _real.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (Interlocked.Exchange(ref _isComplete, 1) == 0) _attempt.Complete(result);
            return result;
        }
        catch (CommandExecutionException error)
        {
            if (Interlocked.Exchange(ref _isComplete, 1) == 0) _attempt.Fail(error, hasOutputs: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Note(CommandSignal.Kill, isTidying: true);
        await _cancelled.DisposeAsync().ConfigureAwait(false);
        await _real.DisposeAsync().ConfigureAwait(false);
        if (_real.Exited.IsCompletedSuccessfully) _attempt.Exit(await _real.Exited.ConfigureAwait(false));
    }

    private void Note(CommandSignal signal, bool isTidying = false)
    {
        // These are between the program and its machine: it never learns of them.
        if (signal is CommandSignal.Stop or CommandSignal.Continue) return;
        if (!_real.Exited.IsCompleted) _attempt.Add(CassettePieceKind.Signal, signal: signal, isTidying: isTidying);
    }

    private async Task WatchAsync()
    {
        await ((Task)_real.Exited).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_real.Exited.IsCompletedSuccessfully) _attempt.Exit(await _real.Exited.ConfigureAwait(false));
    }
}
