namespace FakeDrivers.Execution;

/// <summary>A stream of a program that records what goes through it.</summary>
internal sealed class RecordingStream(Stream real, RecordedAttempt attempt, CassettePieceKind kind) : Stream
{
    private int _isClosed;

    public override bool CanRead => real.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => real.CanWrite;

    public override long Length => throw new NotSupportedException("A pipe has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("A pipe has no position.");
        set => throw new NotSupportedException("A pipe has no position.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = real.Read(buffer);
        Recorded(buffer[..read], buffer.Length);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await real.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Recorded(buffer.Span[..read], buffer.Length);
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var piece = Begin(buffer);
        try
        {
            real.Write(buffer);
        }
        catch
        {
            attempt.TakeBack(piece);
            throw;
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var piece = Begin(buffer.Span);
        try
        {
            await real.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            attempt.TakeBack(piece);
            throw;
        }
    }

    public override void Flush() => real.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => real.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A pipe has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A pipe has no length.");

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            if (kind == CassettePieceKind.Input) attempt.Add(CassettePieceKind.InputClosed, isTidying: true);
            real.Dispose();
        }

        base.Dispose(disposing);
    }

    // Before it is written: what the program answers to it comes after it.
    private CassettePiece? Begin(ReadOnlySpan<byte> written) => written.IsEmpty ? null : attempt.Add(kind, written, isTidying: true);

    private void Recorded(ReadOnlySpan<byte> read, int asked)
    {
        if (!read.IsEmpty) attempt.Add(kind, read);
        else if (asked > 0) attempt.BeginEnd();
    }
}
