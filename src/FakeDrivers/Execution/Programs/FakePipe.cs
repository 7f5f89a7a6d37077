namespace FakeDrivers.Execution;

/// <summary>A pipe in memory that holds as much as one of Linux. Who waits goes on where the other acts, on the same thread and at once.</summary>
/// <remarks>Thread-safe. Source: pipe(7).</remarks>
internal sealed class FakePipe
{
    /// <summary>How much a pipe holds that nobody reads, in bytes.</summary>
    public const int Capacity = 64 * 1024;

    private readonly Lock _sync = new();
    private readonly TaskCompletionSource _wanted = new();
    private byte[] _buffer = [];
    private int _start;
    private int _length;
    private int _writers = 1;
    private bool _isUnread;
    private TaskCompletionSource? _moved;

    /// <summary>Ends when somebody first asks for what is in the pipe.</summary>
    public Task Wanted => _wanted.Task;

    /// <summary>Whether somebody can still write.</summary>
    public bool HasWriters
    {
        get
        {
            lock (_sync) return _writers > 0;
        }
    }

    /// <summary>One more who can write: the pipe's end comes after the last has closed it.</summary>
    /// <returns>Whether that is possible; not when the end has come.</returns>
    public bool TryShare()
    {
        lock (_sync)
        {
            if (_writers == 0) return false;
            _writers++;
            return true;
        }
    }

    /// <summary>Reads what there is, or waits for something or the end.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="pause">Waits as long as the reader is stopped; nothing when it cannot be.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How much was read; 0 at the end.</returns>
    public async ValueTask<int> ReadAsync(Memory<byte> target, Func<CancellationToken, ValueTask>? pause, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _wanted.TrySetResult();
        if (target.Length == 0) return 0;
        while (true)
        {
            if (pause is not null) await pause(cancellationToken).ConfigureAwait(false);
            int count;
            Task? moved = null;
            TaskCompletionSource? wake = null;
            lock (_sync)
            {
                count = Take(target.Span);
                if (count > 0) wake = Moved();
                else if (_writers > 0 && !_isUnread) moved = (_moved ??= new()).Task;
            }

            wake?.SetResult();
            if (moved is null) return count;
            await moved.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes all, and waits for room when the pipe is full.</summary>
    /// <param name="source">What is written.</param>
    /// <param name="pause">Waits as long as the writer is stopped; nothing when it cannot be.</param>
    /// <param name="cancellationToken">Ends the wait; what was written until then stays.</param>
    /// <exception cref="BrokenPipeException">Nobody reads any more.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> source, Func<CancellationToken, ValueTask>? pause, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (source.Length > 0)
        {
            if (pause is not null) await pause(cancellationToken).ConfigureAwait(false);
            Task? moved = null;
            TaskCompletionSource? wake = null;
            lock (_sync)
            {
                if (_isUnread) throw new BrokenPipeException(this);
                ObjectDisposedException.ThrowIf(_writers == 0, this);
                var count = Put(source.Span);
                source = source[count..];
                if (count > 0) wake = Moved();
                if (source.Length > 0) moved = (_moved ??= new()).Task;
            }

            wake?.SetResult();
            if (moved is not null) await moved.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One of those who can write does so no more.</summary>
    public void CloseWriter()
    {
        TaskCompletionSource? wake;
        lock (_sync)
        {
            if (_writers == 0 || --_writers > 0) return;
            wake = Moved();
        }

        wake?.SetResult();
    }

    /// <summary>Nobody reads any more.</summary>
    public void CloseReader()
    {
        TaskCompletionSource? wake;
        lock (_sync)
        {
            _isUnread = true;
            _length = 0;
            wake = Moved();
        }

        wake?.SetResult();
    }

    private TaskCompletionSource? Moved()
    {
        var moved = _moved;
        _moved = null;
        return moved;
    }

    private int Take(Span<byte> target)
    {
        var count = Math.Min(target.Length, _length);
        _buffer.AsSpan(_start, count).CopyTo(target);
        _start += count;
        _length -= count;
        if (_length == 0) _start = 0;
        return count;
    }

    private int Put(ReadOnlySpan<byte> source)
    {
        var count = Math.Min(source.Length, Capacity - _length);
        if (_start + _length + count > _buffer.Length)
        {
            var larger = _length + count > _buffer.Length ? new byte[Math.Min(Capacity, Math.Max(2 * _buffer.Length, _length + count))] : _buffer;
            _buffer.AsSpan(_start, _length).CopyTo(larger);
            _buffer = larger;
            _start = 0;
        }

        source[..count].CopyTo(_buffer.AsSpan(_start + _length));
        _length += count;
        return count;
    }
}
