namespace FakeDrivers.Images;

/// <summary>The image service's own word for each <see cref="ImageStatus"/>: <c>active</c>, <c>pending_delete</c>, …</summary>
/// <remarks>Thread-safe. Source: Glance, "Image statuses".</remarks>
public static class ImageStatusText
{
    private static readonly string[] Texts =
        ["queued", "saving", "uploading", "importing", "active", "deactivated", "killed", "pending_delete", "deleted"];

    /// <summary>The service's word for the status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The text as the service writes it, in lower case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public static string ToText(this ImageStatus status) => (uint)status < (uint)Texts.Length
        ? Texts[(int)status]
        : throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such image status.");

    /// <summary>Reads the service's word, whatever its case.</summary>
    /// <param name="text">The text, <see langword="null"/> included.</param>
    /// <param name="status">The status that it stands for.</param>
    /// <returns>Whether the text is a status.</returns>
    public static bool TryParse(string? text, out ImageStatus status)
    {
        var index = Array.FindIndex(Texts, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        status = (ImageStatus)Math.Max(index, 0);
        return index >= 0;
    }
}
