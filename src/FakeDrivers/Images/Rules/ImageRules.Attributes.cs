using System.Collections.Frozen;
using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>What attributes and properties may be.</content>
internal static partial class ImageRules
{
    private const string ReservedPrefix = "os_glance";

    private static readonly FrozenSet<string> ReadOnlyAttributes = new[]
    {
        "id", "status", "created_at", "updated_at", "checksum", "os_hash_algo", "os_hash_value", "size", "virtual_size", "direct_url", "self",
        "file", "schema", "stores",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Attributes = new[]
    {
        "name", "visibility", "owner", "container_format", "disk_format", "min_disk", "min_ram", "protected", "os_hidden", "tags", "locations",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> ReservedNames = new[] { "location", "deleted", "deleted_at" }.ToFrozenSet();

    /// <summary>All that an image may not be, whoever asks.</summary>
    private static void DemandAttributes(FakeImageOptions options, Image image)
    {
        DemandText(nameof(image.Name), image.Name);
        DemandText(nameof(image.Owner), image.Owner);
        DemandFormat(nameof(image.ContainerFormat), image.ContainerFormat, options.ContainerFormats);
        DemandFormat(nameof(image.DiskFormat), image.DiskFormat, options.DiskFormats);
        if (image.MinDiskGiB < 0) throw ImageErrors.Negative(nameof(image.MinDiskGiB), image.MinDiskGiB);
        if (image.MinMemoryMiB < 0) throw ImageErrors.Negative(nameof(image.MinMemoryMiB), image.MinMemoryMiB);
        foreach (var tag in image.Tags) DemandTag(tag);
        DemandCount("image_tags", image.Tags.Count, options.MaxTags);
        foreach (var name in image.Properties.Keys)
        {
            if (name.Length > MostCharacters) throw ImageErrors.PropertyName(name, MostCharacters);
        }

        DemandCount("image_properties", image.Properties.Keys.Count(name => !name.StartsWith(ReservedPrefix, StringComparison.Ordinal)), options.MaxProperties);
    }

    private static void DemandVisibility(StateView view, Operation operation, ImageVisibility visibility)
    {
        if (!Enum.IsDefined(visibility)) throw ImageErrors.NoValue(nameof(Image.Visibility), (int)visibility, "visibility");
        if (visibility == ImageVisibility.Public && !view.Caller.IsAdmin) throw ImageErrors.PublicForAdministrators(operation, view.Caller);
    }

    private static void DemandPropertyName(Operation operation, string name)
    {
        if (ReadOnlyAttributes.Contains(name)) throw ImageErrors.ReadOnly(operation, name);
        if (ReservedNames.Contains(name) || name.StartsWith(ReservedPrefix, StringComparison.Ordinal)) throw ImageErrors.Reserved(operation, name);
        if (Attributes.Contains(name)) throw ImageErrors.NoProperty(name);
    }

    /// <summary>Refuses what property protection keeps from the caller.</summary>
    private static void DemandProperty(
        StateView view, Operation operation, string name, Func<ImagePropertyProtection, IReadOnlyList<string>> roles, string verb)
    {
        if (!IsAllowed(view, name, roles)) throw ImageErrors.ProtectedProperty(operation, view.Caller, name, verb);
    }

    private static bool MayRead(StateView view, string name) => IsAllowed(view, name, static rule => rule.Read);

    private static bool IsAllowed(StateView view, string name, Func<ImagePropertyProtection, IReadOnlyList<string>> roles)
    {
        var rules = view.Options<FakeImageOptions>().PropertyProtections;
        if (rules.Count == 0 || name.StartsWith(ReservedPrefix, StringComparison.Ordinal)) return true;
        if (rules.FirstOrDefault(rule => rule.Covers(name)) is not { } found) return false;
        var allowed = roles(found);
        if (allowed.Contains("!")) return false;
        var caller = view.Caller;
        return allowed.Contains("@")
            || (caller.IsAdmin && allowed.Contains("admin", StringComparer.OrdinalIgnoreCase))
            || caller.Roles.Any(role => allowed.Contains(role, StringComparer.OrdinalIgnoreCase));
    }

    private static void DemandTag(string tag)
    {
        if (tag.Length > MostCharacters) throw ImageErrors.Tag(tag, MostCharacters);
    }

    private static void DemandText(string parameter, string? text)
    {
        if (text?.Length > MostCharacters) throw ImageErrors.TooLong(parameter, text, MostCharacters);
    }

    private static void DemandFormat(string parameter, string? format, IEnumerable<string> known)
    {
        if (format is not null && !known.Contains(format)) throw ImageErrors.UnknownFormat(parameter, format, known);
    }

    private static void DemandCount(string resource, int count, int most)
    {
        if (most >= 0 && count > most) throw ImageErrors.TooMany(resource, count, most);
    }
}
