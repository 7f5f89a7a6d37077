namespace FakeDrivers.Process;

/// <summary>An output of a program, which lets go of its pipe as soon as it was read to its end, whether anybody disposes it or not.</summary>
internal sealed class ProcessOutput(Stream pipe) : Stream
{
    private volatile bool _hasEnded;

    /// <summary>Whether it was read to its end, so that no process has it open any more.</summary>
    public bool HasEnded => _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw NotSeekable();

    public override long Position
    {
        get => throw NotSeekable();
        set => throw NotSeekable();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => HasEnded ? 0 : Noted(pipe.Read(buffer), buffer.Length);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        HasEnded ? 0 : Noted(await pipe.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw NotSeekable();

    public override void SetLength(long value) => throw NotSeekable();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("An output is read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) pipe.Dispose();
        base.Dispose(disposing);
    }

    private static NotSupportedException NotSeekable() => new("An output is read once, from its beginning to its end.");

    private int Noted(int read, int asked)
    {
        if (read > 0 || asked == 0) return read;
        _hasEnded = true;
        pipe.Dispose();
        return 0;
    }
}
