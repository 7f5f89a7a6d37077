namespace FakeDrivers.Images;

/// <summary>Which of an image's bytes to read.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Made by the methods of its name. Source: RFC 9110, byte ranges.</remarks>
public sealed record ImageRange
{
    private ImageRange(long? offset, long? length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset ?? 0, nameof(offset));
        ArgumentOutOfRangeException.ThrowIfNegative(length ?? 0, nameof(length));
        (OffsetBytes, LengthBytes) = (offset, length);
    }

    /// <summary>The first byte, from 0; nothing when the range is counted from the end.</summary>
    public long? OffsetBytes { get; }

    /// <summary>How many bytes at most; nothing for all that follow.</summary>
    public long? LengthBytes { get; }

    /// <summary>All bytes from one on (<c>bytes=5-</c>).</summary>
    /// <param name="offsetBytes">The first byte, from 0.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    public static ImageRange From(long offsetBytes) => new(offsetBytes, null);

    /// <summary>So many bytes from one on (<c>bytes=5-9</c> is <c>Of(5, 5)</c>), or fewer when the image ends before.</summary>
    /// <param name="offsetBytes">The first byte, from 0.</param>
    /// <param name="lengthBytes">How many.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public static ImageRange Of(long offsetBytes, long lengthBytes) => new(offsetBytes, lengthBytes);

    /// <summary>The last bytes (<c>bytes=-5</c>), or all when there are fewer.</summary>
    /// <param name="lengthBytes">How many.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static ImageRange Last(long lengthBytes) => new(null, lengthBytes);
}
