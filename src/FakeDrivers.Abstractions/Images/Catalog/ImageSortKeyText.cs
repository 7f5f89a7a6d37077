namespace FakeDrivers.Images;

/// <summary>The image service's own word for each <see cref="ImageSortKey"/>: <c>created_at</c>, <c>size</c>, …</summary>
/// <remarks>Thread-safe. Source: Glance <c>sort_key</c>. Parsing ignores case.</remarks>
public static class ImageSortKeyText
{
    private static readonly WireText<ImageSortKey> Keys = new(
        (ImageSortKey.CreatedAt, "created_at"),
        (ImageSortKey.UpdatedAt, "updated_at"),
        (ImageSortKey.Name, "name"),
        (ImageSortKey.Status, "status"),
        (ImageSortKey.ContainerFormat, "container_format"),
        (ImageSortKey.DiskFormat, "disk_format"),
        (ImageSortKey.Size, "size"),
        (ImageSortKey.Id, "id"));

    /// <summary>The word for a key, such as <c>created_at</c>.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no key.</exception>
    public static string ToText(this ImageSortKey key) => Keys.Of(key);

    /// <summary>Reads a key.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="key">The key, when there is one.</param>
    /// <returns>Whether the word is a key.</returns>
    public static bool TryParse(string? text, out ImageSortKey key) => Keys.TryParse(text, out key);
}
