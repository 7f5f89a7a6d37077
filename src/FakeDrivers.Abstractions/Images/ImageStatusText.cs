namespace FakeDrivers.Images;

/// <summary>The image service's own word for each <see cref="ImageStatus"/>: <c>active</c>, <c>pending_delete</c>, …</summary>
/// <remarks>Thread-safe. Source: Glance, "Image statuses". Parsing ignores case.</remarks>
public static class ImageStatusText
{
    private static readonly WireText<ImageStatus> Statuses = new(
        (ImageStatus.Queued, "queued"),
        (ImageStatus.Saving, "saving"),
        (ImageStatus.Uploading, "uploading"),
        (ImageStatus.Importing, "importing"),
        (ImageStatus.Active, "active"),
        (ImageStatus.Deactivated, "deactivated"),
        (ImageStatus.Killed, "killed"),
        (ImageStatus.PendingDelete, "pending_delete"),
        (ImageStatus.Deleted, "deleted"));

    /// <summary>The word for a status, such as <c>pending_delete</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this ImageStatus status) => Statuses.Of(status);

    /// <summary>Reads a status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out ImageStatus status) => Statuses.TryParse(text, out status);
}
