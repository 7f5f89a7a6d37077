using System.IO.Pipelines;

namespace FakeDrivers.Ldap;

/// <summary>What a connection has to send: messages are gathered, and go out in one piece when somebody flushes.</summary>
/// <remarks>
/// Thread-safe. A flush ends when the transport took everything, so that whoever waits for it goes no faster than the client reads. Nothing
/// is gathered without bound as long as every writer flushes. While TLS is being agreed upon nothing may go in the clear: what is written then is
/// held back, and goes when the connection is encrypted.
/// </remarks>
internal sealed class LdapOutbox(PipeWriter output, LdapWireRecorder? recorder, bool isHeld = false)
{
    /// <summary>How many octets a writer gathers before it flushes.</summary>
    public const int HighWater = 32 * 1024;

    private readonly Lock _sync = new();
    private PipeWriter _output = output;
    private BerWriter _gathered = new(1024);
    private BerWriter _leaving = new(1024);
    private BerWriter? _held = isHeld ? new() : null;
    private TaskCompletionSource? _sent;
    private bool _isSending;
    private bool _isClosed;

    /// <summary>Whether so much waits that a writer must flush.</summary>
    public bool IsFull => _gathered.Count >= HighWater;

    /// <summary>Gathers a message.</summary>
    public void Write<TState>(TState state, Action<BerWriter, TState> write)
    {
        lock (_sync) Gather(state, write);
    }

    /// <summary>Gathers the last message that may go in the clear: what follows is held back until <see cref="SwitchTo"/>.</summary>
    public void WriteLast<TState>(TState state, Action<BerWriter, TState> write)
    {
        lock (_sync)
        {
            Gather(state, write);
            _held ??= new();
        }
    }

    /// <summary>Sends what was gathered; ends when the transport took it. Does not throw.</summary>
    public ValueTask FlushAsync()
    {
        lock (_sync)
        {
            if (_isSending) return new((_sent ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
            if (_isClosed || _gathered.Count == 0) return default;
            _isSending = true;
            (_gathered, _leaving) = (_leaving, _gathered);
        }

        return DrainAsync();
    }

    /// <summary>Takes no more messages; those that were gathered are forgotten.</summary>
    public void Close()
    {
        lock (_sync)
        {
            _isClosed = true;
            _gathered.Clear();
            _held = null;
        }
    }

    /// <summary>Goes on over another pipe, with what was held back first; everything else must have been flushed.</summary>
    public void SwitchTo(PipeWriter output)
    {
        lock (_sync)
        {
            _output = output;
            if (_held is not null) _gathered = _held;
            _held = null;
        }
    }

    private void Gather<TState>(TState state, Action<BerWriter, TState> write)
    {
        if (_isClosed) return;
        var gathered = _held ?? _gathered;
        var begin = gathered.Count;
        try
        {
            write(gathered, state);
        }
        catch
        {
            gathered.Truncate(begin);
            throw;
        }

        recorder?.Sent(gathered.Written[begin..]);
    }

    /// <summary>Runs without the lock: the transport may go on with whatever waited for it.</summary>
    private async ValueTask DrainAsync()
    {
        while (true)
        {
            try
            {
                _leaving.Written.CopyTo(_output.GetSpan(_leaving.Count));
                _output.Advance(_leaving.Count);
                _leaving.Clear(keep: 4 * HighWater);
                var result = await _output.FlushAsync().ConfigureAwait(false);
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
                    _isSending = false;
                    _sent?.TrySetResult();
                    _sent = null;
                    return;
                }

                (_gathered, _leaving) = (_leaving, _gathered);
            }
        }
    }
}
