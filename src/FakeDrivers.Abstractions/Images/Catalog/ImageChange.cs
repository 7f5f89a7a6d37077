namespace FakeDrivers.Images;

/// <summary>One step of a change, in the words of the wire: <c>replace name</c>, <c>add hw_disk_bus</c>, <c>remove os_distro</c>.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Made by the methods of its name. Values of attributes have the type of the attribute: a
/// text, a whole number, true or false, or texts; properties are texts. Source: Glance <c>PATCH /v2/images/{id}</c>
/// (<c>application/openstack-images-v2.1-json-patch</c>).
/// </remarks>
public sealed record ImageChange
{
    private ImageChange(ImageChangeKind kind, string path, object? value, int? position = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        (Kind, Path, Value, Position) = (kind, path, value, position);
    }

    /// <summary>What is done.</summary>
    public ImageChangeKind Kind { get; }

    /// <summary>The attribute or property, as the wire names it: <c>min_disk</c>, <c>os_hidden</c>, <c>hw_disk_bus</c>.</summary>
    public string Path { get; }

    /// <summary>The new value; nothing for a removal, or to say that there is none.</summary>
    public object? Value { get; }

    /// <summary>The place among the locations, from 0; nothing for the last, and for everything else.</summary>
    public int? Position { get; }

    /// <summary>Gives an attribute or property a value, whether or not it has one.</summary>
    /// <param name="path">The attribute or property, as the wire names it.</param>
    /// <param name="value">The value.</param>
    /// <returns>The step.</returns>
    public static ImageChange Add(string path, object? value) => new(ImageChangeKind.Add, path, Copied(value));

    /// <summary>Gives an attribute or property another value.</summary>
    /// <param name="path">The attribute or property, as the wire names it.</param>
    /// <param name="value">The value.</param>
    /// <returns>The step.</returns>
    public static ImageChange Replace(string path, object? value) => new(ImageChangeKind.Replace, path, Copied(value));

    /// <summary>Takes a property away.</summary>
    /// <param name="path">The property.</param>
    /// <returns>The step.</returns>
    public static ImageChange Remove(string path) => new(ImageChangeKind.Remove, path, null);

    /// <summary>Adds a place of bytes.</summary>
    /// <param name="location">The place.</param>
    /// <param name="position">Where among the locations, from 0. Absent, the last.</param>
    /// <returns>The step.</returns>
    public static ImageChange AddLocation(ImageLocation location, int? position = null) => new(ImageChangeKind.Add, "locations", location, position);

    /// <summary>Removes a place of bytes.</summary>
    /// <param name="position">Which among the locations, from 0. Absent, the last.</param>
    /// <returns>The step.</returns>
    public static ImageChange RemoveLocation(int? position = null) => new(ImageChangeKind.Remove, "locations", null, position);

    /// <summary>Puts places of bytes in the place of those that there are: of an image without any, or the same ones with other metadata.</summary>
    /// <param name="locations">The places.</param>
    /// <returns>The step.</returns>
    public static ImageChange ReplaceLocations(IEnumerable<ImageLocation> locations) =>
        new(ImageChangeKind.Replace, "locations", ValueList<ImageLocation>.From(locations));

    /// <summary>Shows the step, such as <c>replace name</c>.</summary>
    public override string ToString() => Kind switch
    {
        ImageChangeKind.Add => $"add {Path}",
        ImageChangeKind.Replace => $"replace {Path}",
        _ => $"remove {Path}",
    };

    private static object? Copied(object? value) => value switch
    {
        string => value,
        IEnumerable<string> texts => ValueList<string>.From(texts),
        _ => value,
    };
}
