namespace FakeDrivers.Images;

/// <summary>Bytes that never change, in pieces as they came. Snapshots and forks share them.</summary>
internal sealed class ImageContent
{
    private readonly byte[][] _pieces;
    private readonly long[] _starts;

    public ImageContent(string hashValue, string checksum, byte[][] pieces)
    {
        (Id, Checksum, _pieces) = (hashValue, checksum, pieces);
        _starts = new long[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            _starts[i] = SizeBytes;
            SizeBytes += pieces[i].Length;
        }
    }

    /// <summary>The SHA-512 of the bytes, which names them.</summary>
    public string Id { get; }

    /// <summary>The MD5 of the bytes.</summary>
    public string Checksum { get; }

    public long SizeBytes { get; }

    /// <summary>Copies bytes from a place on.</summary>
    /// <returns>How many: none at the end, and fewer than fit where a piece ends.</returns>
    public int Read(long offset, Span<byte> into)
    {
        if (offset >= SizeBytes) return 0;
        var found = Array.BinarySearch(_starts, offset);
        var piece = found >= 0 ? found : ~found - 1;
        var from = _pieces[piece].AsSpan((int)(offset - _starts[piece]));
        var count = Math.Min(from.Length, into.Length);
        from[..count].CopyTo(into);
        return count;
    }

    /// <summary>Opens a part of the bytes to be read.</summary>
    public Stream Open(long offset, long length) => new ImageContentStream(this, offset, length);
}
