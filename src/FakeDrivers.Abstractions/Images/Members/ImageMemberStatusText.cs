namespace FakeDrivers.Images;

/// <summary>The image service's own word for each <see cref="ImageMemberStatus"/>: <c>pending</c>, <c>accepted</c>, <c>rejected</c>.</summary>
/// <remarks>Thread-safe. Source: Glance, "Image sharing". Parsing ignores case.</remarks>
public static class ImageMemberStatusText
{
    private static readonly WireText<ImageMemberStatus> Statuses = new(
        (ImageMemberStatus.Pending, "pending"),
        (ImageMemberStatus.Accepted, "accepted"),
        (ImageMemberStatus.Rejected, "rejected"));

    /// <summary>The word for a status, such as <c>accepted</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this ImageMemberStatus status) => Statuses.Of(status);

    /// <summary>Reads a status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out ImageMemberStatus status) => Statuses.TryParse(text, out status);
}
