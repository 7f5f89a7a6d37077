using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace FakeDrivers.Images;

/// <summary>Bytes that never change, in pieces as they came; what they do not reach up to the size are zeros, which take no room. Snapshots and forks share them.</summary>
[JsonConverter(typeof(ImageContentConverter))]
internal sealed class ImageContent
{
    private readonly byte[][] _pieces;
    private readonly long[] _starts;
    private readonly string _written;

    public ImageContent(string hashValue, string checksum, byte[][] pieces)
        : this(hashValue, hashValue, checksum, hashValue, pieces, sizeBytes: null)
    {
    }

    private ImageContent(string id, string written, string? checksum, string? hashValue, byte[][] pieces, long? sizeBytes)
    {
        (Id, _written, Checksum, HashValue, _pieces) = (id, written, checksum, hashValue, pieces);
        _starts = new long[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            _starts[i] = WrittenBytes;
            WrittenBytes += pieces[i].Length;
        }

        SizeBytes = sizeBytes ?? WrittenBytes;
    }

    /// <summary>What names the bytes: equal bytes that somebody has hashed have one name.</summary>
    public string Id { get; }

    /// <summary>The MD5 of the bytes; nothing when nobody has hashed them.</summary>
    public string? Checksum { get; }

    /// <summary>The SHA-512 of the bytes; nothing when nobody has hashed them.</summary>
    public string? HashValue { get; }

    public long SizeBytes { get; }

    /// <summary>How many of the bytes are kept; the others are zeros.</summary>
    public long WrittenBytes { get; }

    /// <summary>Takes bytes that nobody else will write to.</summary>
    public static ImageContent Of(byte[] bytes) => new(
        ToText(SHA512.HashData(bytes)),
#pragma warning disable CA5351 // the service's own checksum, no protection
        ToText(MD5.HashData(bytes)),
#pragma warning restore CA5351
        bytes.Length == 0 ? [] : [bytes]);

    /// <summary>The bytes of a disk that nobody has written to. Rules ask for them while others wait, so that none are hashed here.</summary>
    public static ImageContent Blank(long sizeBytes)
    {
        if (sizeBytes == 0) return Of([]);
        return BlankDisks.HashesOf(sizeBytes) is var (checksum, hash)
            ? new(hash, string.Empty, checksum, hash, [], sizeBytes)
            : new(FormattableString.Invariant($"blank-{sizeBytes}"), string.Empty, null, null, [], sizeBytes);
    }

    /// <summary>These bytes at the beginning of a disk of that size, which is never smaller than they are.</summary>
    public ImageContent OnDisk(long sizeBytes)
    {
        if (sizeBytes <= SizeBytes) return this;
        if (WrittenBytes == 0) return Blank(sizeBytes);
        return new(FormattableString.Invariant($"{_written}-{sizeBytes}"), _written, null, null, _pieces, sizeBytes);
    }

    /// <summary>A hash as the service writes it.</summary>
    public static string ToText(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();

    /// <summary>Copies bytes from a place on.</summary>
    /// <returns>How many: none at the end, and fewer than fit where a piece ends.</returns>
    public int Read(long offset, Span<byte> into)
    {
        if (offset >= SizeBytes) return 0;
        if (offset >= WrittenBytes)
        {
            var zeros = into[..(int)Math.Min(into.Length, SizeBytes - offset)];
            zeros.Clear();
            return zeros.Length;
        }

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
