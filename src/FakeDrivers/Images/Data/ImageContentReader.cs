using System.Security.Cryptography;

namespace FakeDrivers.Images;

/// <summary>Takes bytes from a stream piece by piece, and hashes them as they come.</summary>
internal static class ImageContentReader
{
    private const int SmallestPiece = 4 << 10;
    private const int LargestPiece = 1 << 20;

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream, from where it stands.</param>
    /// <param name="most">How many bytes may come.</param>
    /// <param name="expected">How many bytes are said to come, to get room for them at once; nothing when nobody says.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bytes; nothing when more than that came.</returns>
    public static async ValueTask<ImageContent?> ReadAsync(Stream stream, long most, long? expected, CancellationToken cancellationToken)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var pieces = new List<byte[]>();
        var total = 0L;
        while (true)
        {
            var piece = new byte[NextLength(total, expected)];
            var filled = await stream.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            total += filled;
            if (total > most) return null;
            md5.AppendData(piece, 0, filled);
            sha512.AppendData(piece, 0, filled);
            var isLast = filled < piece.Length;
            if (isLast) Array.Resize(ref piece, filled);
            if (filled > 0) pieces.Add(piece);
            if (isLast) break;
        }

        return new(ImageContent.ToText(sha512.GetHashAndReset()), ImageContent.ToText(md5.GetHashAndReset()), [.. pieces]);
    }

    private static int NextLength(long total, long? expected) => (expected - total) switch
    {
        > 0 and var left => (int)Math.Min(left, LargestPiece),
        // All that was said has come: this only looks whether more does.
        0 => 1,
        _ => (int)Math.Clamp(total, SmallestPiece, LargestPiece),
    };
}
