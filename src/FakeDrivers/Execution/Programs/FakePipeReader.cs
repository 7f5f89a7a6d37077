namespace FakeDrivers.Execution;

/// <summary>The end of a pipe that is read.</summary>
/// <param name="pipe">The pipe.</param>
/// <param name="pause">Waits as long as the reader is stopped; nothing when it cannot be.</param>
internal sealed class FakePipeReader(FakePipe pipe, Func<CancellationToken, ValueTask>? pause = null) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A pipe has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A pipe has no position.");
        set => throw new NotSupportedException("A pipe has no position.");
    }

#pragma warning disable VSTHRD002 // Who calls a blocking member of a stream asks for it.
    public override int Read(byte[] buffer, int offset, int count) =>
        pipe.ReadAsync(buffer.AsMemory(offset, count), pause, CancellationToken.None).AsTask().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        pipe.ReadAsync(buffer.AsMemory(offset, count), pause, cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        pipe.ReadAsync(buffer, pause, cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A pipe has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A pipe has no length.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("This end of the pipe is read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) pipe.CloseReader();
        base.Dispose(disposing);
    }
}
