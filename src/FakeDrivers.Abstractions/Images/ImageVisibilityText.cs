namespace FakeDrivers.Images;

/// <summary>The image service's own word for each <see cref="ImageVisibility"/>: <c>public</c>, <c>shared</c>, …</summary>
/// <remarks>Thread-safe. Source: Glance, "Image visibility". Parsing ignores case.</remarks>
public static class ImageVisibilityText
{
    private static readonly WireText<ImageVisibility> Visibilities = new(
        (ImageVisibility.Public, "public"),
        (ImageVisibility.Private, "private"),
        (ImageVisibility.Shared, "shared"),
        (ImageVisibility.Community, "community"));

    /// <summary>The word for a visibility, such as <c>community</c>.</summary>
    /// <param name="visibility">The visibility.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no visibility.</exception>
    public static string ToText(this ImageVisibility visibility) => Visibilities.Of(visibility);

    /// <summary>Reads a visibility.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="visibility">The visibility, when there is one.</param>
    /// <returns>Whether the word is a visibility.</returns>
    public static bool TryParse(string? text, out ImageVisibility visibility) => Visibilities.TryParse(text, out visibility);
}
