namespace FakeDrivers.Images;

/// <summary>The image service's own word for each <see cref="ImageTaskStatus"/>: <c>processing</c>, <c>success</c>, …</summary>
/// <remarks>Thread-safe. Source: Glance, "Tasks". Parsing ignores case.</remarks>
public static class ImageTaskStatusText
{
    private static readonly WireText<ImageTaskStatus> Statuses = new(
        (ImageTaskStatus.Pending, "pending"),
        (ImageTaskStatus.Processing, "processing"),
        (ImageTaskStatus.Success, "success"),
        (ImageTaskStatus.Failure, "failure"));

    /// <summary>The word for a status, such as <c>processing</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this ImageTaskStatus status) => Statuses.Of(status);

    /// <summary>Reads a status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out ImageTaskStatus status) => Statuses.TryParse(text, out status);
}
