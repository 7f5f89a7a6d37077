namespace FakeDrivers.Functional;

/// <summary>Reads the two outputs of one start of a server until both are closed. Thread-safe.</summary>
internal sealed class LogDrain : IDisposable
{
    private const int Chunk = 16 * 1024;

    private readonly LogCollector _logs;
    private readonly CancellationTokenSource _stop = new();
    private readonly LogOutput[] _outputs;
    private int _ends;

    public LogDrain(LogCollector logs, Stream output, Stream error)
    {
        _logs = logs;
        _outputs = [new(logs, LogSource.StandardOutput), new(logs, LogSource.StandardError)];
        Drained = Task.WhenAll(ReadAsync(output, _outputs[0]), ReadAsync(error, _outputs[1]));
    }

    /// <summary>Completes when both outputs are closed and read to their end, which is later than the program's own end when a descendant has them open.</summary>
    public Task Drained { get; }

    /// <summary>Lets go of the outputs when they are read to their end, or after some time; nothing the second time.</summary>
    public async Task EndAsync(TimeSpan limit)
    {
        if (Interlocked.Exchange(ref _ends, 1) != 0) return;
        try
        {
            await Drained.WaitAsync(limit, _logs.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _logs.Note("another process still has its outputs open; what that writes from now on is not read");
            await _stop.CancelAsync().ConfigureAwait(false);
        }

        foreach (var output in _outputs) output.End();
        _logs.Flush();
    }

    public void Dispose() => _stop.Dispose();

    private async Task ReadAsync(Stream stream, LogOutput output)
    {
        // A server that has much to say must not keep the caller.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var buffer = new byte[Chunk];
        try
        {
            while (true)
            {
                var reading = stream.ReadAsync(buffer, _stop.Token);
                if (!reading.IsCompleted) _logs.Flush();
                var count = await reading.ConfigureAwait(false);
                if (count == 0) break;
                output.Read(buffer.AsSpan(0, count));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The pipe is gone, or nobody waits for it any more.
        }

        output.End();
        _logs.Flush();
    }
}
