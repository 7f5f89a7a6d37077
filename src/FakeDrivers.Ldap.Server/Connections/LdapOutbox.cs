using System.IO.Pipelines;

namespace FakeDrivers.Ldap;

/// <summary>What a connection has to send: messages are gathered, and go out in one piece when somebody flushes.</summary>
/// <remarks>
/// Thread-safe. A flush ends when the transport took everything, so that whoever waits for it goes no faster than the client reads. Nothing
/// is gathered without bound as long as every writer flushes.
/// </remarks>
internal sealed class LdapOutbox(PipeWriter output, LdapWireRecorder? recorder)
{
    /// <summary>How many octets a writer gathers before it flushes.</summary>
    public const int HighWater = 32 * 1024;

    private readonly Lock _sync = new();
    private PipeWriter _output = output;
    private BerWriter _gathered = new(1024);
    private BerWriter _leaving = new(1024);
    private Task? _flushing;
    private bool _isClosed;

    /// <summary>Whether so much waits that a writer must flush.</summary>
    public bool IsFull => _gathered.Count >= HighWater;

    /// <summary>Gathers a message.</summary>
    public void Write<TState>(TState state, Action<BerWriter, TState> write)
    {
        lock (_sync)
        {
            if (_isClosed) return;
            var begin = _gathered.Count;
            try
            {
                write(_gathered, state);
            }
            catch
            {
                _gathered.Truncate(begin);
                throw;
            }

            recorder?.Sent(_gathered.Written[begin..]);
        }
    }

    /// <summary>Sends what was gathered; ends when the transport took it.</summary>
    public ValueTask FlushAsync()
    {
        lock (_sync)
        {
            if (_flushing is { } flushing) return new(flushing);
            if (_isClosed || _gathered.Count == 0) return default;
            var flush = SendAsync();
            if (flush.IsCompletedSuccessfully)
            {
                if (flush.Result.IsCompleted) Close();
                return default;
            }

            var task = FinishAsync(flush);
            if (task.IsCompleted) return default;
            return new(_flushing = task);
        }
    }

    /// <summary>Takes no more messages; those that were gathered are forgotten.</summary>
    public void Close()
    {
        lock (_sync)
        {
            _isClosed = true;
            _gathered.Clear();
        }
    }

    /// <summary>Goes on over another pipe; everything must have been flushed.</summary>
    public void SwitchTo(PipeWriter output)
    {
        lock (_sync) _output = output;
    }

    private ValueTask<FlushResult> SendAsync()
    {
        (_gathered, _leaving) = (_leaving, _gathered);
        var octets = _leaving.Written;
        try
        {
            octets.CopyTo(_output.GetSpan(octets.Length));
            _output.Advance(octets.Length);
            return _output.FlushAsync();
        }
        catch (InvalidOperationException)
        {
            // The transport was completed meanwhile.
            return new(new FlushResult(isCanceled: false, isCompleted: true));
        }
        finally
        {
            _leaving.Clear(keep: 4 * HighWater);
        }
    }

    private async Task FinishAsync(ValueTask<FlushResult> flush)
    {
        while (true)
        {
            try
            {
                var result = await flush.ConfigureAwait(false);
                if (result.IsCompleted) Close();
            }
            catch (Exception)
            {
                // The client is gone; the reading side tells why.
                Close();
            }

            lock (_sync)
            {
                if (_isClosed || _gathered.Count == 0)
                {
                    _flushing = null;
                    return;
                }

                flush = SendAsync();
            }
        }
    }
}
