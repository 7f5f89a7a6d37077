using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace FakeDrivers.Images;

/// <summary>Bytes that never change, in pieces as they came. Snapshots and forks share them.</summary>
[JsonConverter(typeof(ImageContentConverter))]
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

    /// <summary>Takes bytes that nobody else will write to.</summary>
    public static ImageContent Of(byte[] bytes) => new(
        ToText(SHA512.HashData(bytes)),
#pragma warning disable CA5351 // the service's own checksum, no protection
        ToText(MD5.HashData(bytes)),
#pragma warning restore CA5351
        bytes.Length == 0 ? [] : [bytes]);

    /// <summary>A hash as the service writes it.</summary>
    public static string ToText(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();

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
