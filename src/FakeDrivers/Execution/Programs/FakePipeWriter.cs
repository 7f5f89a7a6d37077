namespace FakeDrivers.Execution;

/// <summary>The end of a pipe that is written.</summary>
/// <param name="pipe">The pipe.</param>
/// <param name="pause">Waits as long as the writer is stopped; nothing when it cannot be.</param>
internal sealed class FakePipeWriter(FakePipe pipe, Func<CancellationToken, ValueTask>? pause = null) : Stream
{
    private int _isClosed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException("A pipe has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A pipe has no position.");
        set => throw new NotSupportedException("A pipe has no position.");
    }

#pragma warning disable VSTHRD002 // Who calls a blocking member of a stream asks for it.
    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isClosed != 0, this);
        return pipe.WriteAsync(buffer, pause, cancellationToken);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("This end of the pipe is written.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A pipe has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A pipe has no length.");

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isClosed, 1) == 0) pipe.CloseWriter();
        base.Dispose(disposing);
    }
}
