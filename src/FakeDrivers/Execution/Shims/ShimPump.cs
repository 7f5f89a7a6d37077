namespace FakeDrivers.Execution;

/// <summary>Carries one output of a program to its launcher, no faster than the launcher can write it.</summary>
internal sealed class ShimPump
{
    private readonly Stream _output;
    private readonly ShimFrameKind _kind;
    private readonly ShimConnection _connection;
    private readonly ShimWindow _window;
    private readonly Lock _sync = new();
    private bool _isWaiting;
    private TaskCompletionSource? _drained;

    public ShimPump(Stream output, ShimFrameKind kind, ShimConnection connection, ShimWindow window, CancellationToken stop)
    {
        _output = output;
        _kind = kind;
        _connection = connection;
        _window = window;
        Ended = RunAsync(stop);
    }

    /// <summary>Ends when the output was carried to its end, or the connection is gone.</summary>
    public Task Ended { get; }

    /// <summary>Waits until what is in the output by now was sent, or all of it.</summary>
    public Task DrainAsync()
    {
        lock (_sync)
        {
            if (_isWaiting) return Task.CompletedTask;
            return Task.WhenAny(Ended, (_drained ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        var piece = new byte[ShimProtocol.MostOutput];
        try
        {
            int count;
            while ((count = await ReadAsync(piece, stop).ConfigureAwait(false)) > 0)
            {
                await _window.TakeAsync(count, stop).ConfigureAwait(false);
                await _connection.WriteAsync(_kind, piece.AsMemory(0, count), stop).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The launcher is gone: nobody is left to carry it to.
        }
    }

    private async ValueTask<int> ReadAsync(byte[] piece, CancellationToken stop)
    {
        var reading = _output.ReadAsync(piece, stop).AsTask();
        if (!reading.IsCompleted) Waits(true);
        try
        {
            return await reading.ConfigureAwait(false);
        }
        finally
        {
            Waits(false);
        }
    }

    private void Waits(bool isWaiting)
    {
        TaskCompletionSource? drained = null;
        lock (_sync)
        {
            _isWaiting = isWaiting;
            if (isWaiting) (drained, _drained) = (_drained, null);
        }

        drained?.TrySetResult();
    }
}
