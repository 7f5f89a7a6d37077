namespace FakeDrivers.Execution;

/// <summary>An output of a program for its reader, which tells when it was read to its end.</summary>
internal sealed class OutputPipe(Stream output) : Stream
{
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.None);
    private volatile bool _isDisposed;

    /// <summary>Ends when the output was read to its end, or cannot be read any more.</summary>
    public Task Closed => _closed.Task;

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("An output has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("An output has no position.");
        set => throw new NotSupportedException("An output has no position.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            return Noted(output.Read(buffer), buffer.Length);
        }
        catch (Exception error) when (IsEnd(error))
        {
            _closed.TrySetResult();
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            return Noted(await output.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (Exception error) when (IsEnd(error))
        {
            _closed.TrySetResult();
            throw;
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("An output has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("An output has no length.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("An output is read.");

    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;
        if (disposing) output.Dispose();
        _closed.TrySetResult();
        base.Dispose(disposing);
    }

    private static bool IsEnd(Exception error) => error is IOException or ObjectDisposedException;

    private int Noted(int read, int asked)
    {
        if (read == 0 && asked > 0) _closed.TrySetResult();
        return read;
    }
}
