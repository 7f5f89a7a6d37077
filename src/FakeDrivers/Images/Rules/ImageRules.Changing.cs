using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Changing attributes and properties, step by step.</content>
internal static partial class ImageRules
{
    public static Image Update(Transaction tx, UpdateImageRequest request) => Change(tx, request.ImageId, StepsOf(request), ImageOperations.Update);

    public static Image Change(Transaction tx, ChangeImageRequest request) => Change(tx, request.ImageId, request.Changes, ImageOperations.Change);

    public static NoResult AddTag(Transaction tx, ImageTagRequest request)
    {
        var image = RequireOwn(tx, request.ImageId, ImageOperations.AddTag);
        DemandTag(request.Tag);
        if (request.Tag.Length == 0) throw ImageErrors.Tag(request.Tag, MostCharacters);
        if (!image.Tags.Contains(request.Tag)) DemandCount("image_tags", image.Tags.Count + 1, tx.Options<FakeImageOptions>().MaxTags);
        Write(tx, image, image with { Tags = [.. image.Tags, request.Tag] });
        return NoResult.Value;
    }

    public static NoResult RemoveTag(Transaction tx, ImageTagRequest request)
    {
        var image = RequireOwn(tx, request.ImageId, ImageOperations.RemoveTag);
        if (!image.Tags.Contains(request.Tag)) throw ImageErrors.TagNotFound(image, request.Tag);
        Write(tx, image, image with { Tags = [.. image.Tags.Where(tag => tag != request.Tag)] });
        return NoResult.Value;
    }

    private static Image Change(Transaction tx, string imageId, IEnumerable<ImageChange> changes, Operation operation)
    {
        var before = RequireOwn(tx, imageId, operation);
        var (after, isAny) = (before, false);
        foreach (var change in changes)
        {
            isAny = true;
            after = change.Path switch
            {
                "locations" => ChangeLocations(tx, after, change, operation),
                _ => Apply(tx, after, change, operation),
            };
        }

        DemandAttributes(tx.Options<FakeImageOptions>(), after);
        return Shown(tx, isAny ? Write(tx, before, after) : before);
    }

    private static IEnumerable<ImageChange> StepsOf(UpdateImageRequest request)
    {
        (string Path, object? Value)[] attributes =
        [
            ("name", request.Name), ("visibility", request.Visibility), ("owner", request.Owner), ("container_format", request.ContainerFormat),
            ("disk_format", request.DiskFormat), ("min_disk", request.MinDiskGiB), ("min_ram", request.MinMemoryMiB),
            ("protected", request.IsProtected), ("os_hidden", request.IsHidden), ("tags", request.Tags),
        ];
        foreach (var (path, value) in attributes)
        {
            if (value is not null) yield return ImageChange.Replace(path, value);
        }

        foreach (var name in request.RemovedProperties)
        {
            // Locations are removed one by one, and by their own step.
            if (Attributes.Contains(name)) throw ImageErrors.NotRemovable(ImageOperations.Update, name);
            yield return ImageChange.Remove(name);
        }

        foreach (var (name, value) in request.Properties)
        {
            if (Attributes.Contains(name)) throw ImageErrors.NoProperty(name);
            yield return ImageChange.Add(name, value);
        }
    }

    private static Image Apply(StateView view, Image image, ImageChange change, Operation operation)
    {
        var path = change.Path;
        if (!Attributes.Contains(path)) return ApplyToProperty(view, image, change, operation);
        if (change.Kind == ImageChangeKind.Remove) throw ImageErrors.NotRemovable(operation, path);
        switch (path)
        {
            case "name":
                return image with { Name = TextOf(change, mayBeAbsent: true) };
            case "visibility":
                var visibility = VisibilityOf(change);
                DemandVisibility(view, operation, visibility);
                return image with { Visibility = visibility };
            case "owner":
                var owner = TextOf(change, mayBeAbsent: true);
                if (!view.Caller.IsAdmin) throw ImageErrors.OwnerForAdministrators(operation, view.Caller, owner ?? "nobody");
                return image with { Owner = owner };
            case "container_format":
                Demand(image, ImageStatusRules.SetFormat);
                return image with { ContainerFormat = TextOf(change, mayBeAbsent: true) };
            case "disk_format":
                Demand(image, ImageStatusRules.SetFormat);
                return image with { DiskFormat = TextOf(change, mayBeAbsent: true) };
            case "min_disk":
                return image with { MinDiskGiB = NumberOf(change) };
            case "min_ram":
                return image with { MinMemoryMiB = NumberOf(change) };
            case "protected":
                return image with { IsProtected = FlagOf(change) };
            case "os_hidden":
                return image with { IsHidden = FlagOf(change) };
            default:
                return image with { Tags = change.Value as IReadOnlyList<string> ?? throw ImageErrors.Value(change, "a list of texts") };
        }
    }

    private static Image ApplyToProperty(StateView view, Image image, ImageChange change, Operation operation)
    {
        var name = change.Path;
        DemandPropertyName(operation, name);

        // What the caller may not read is not there for him.
        var isThere = image.Properties.ContainsKey(name) && MayRead(view, name);
        if (change.Kind == ImageChangeKind.Remove)
        {
            if (!isThere) throw ImageErrors.PropertyNotFound(image, name);
            DemandProperty(view, operation, name, static rule => rule.Delete, "remove");
            return image with { Properties = image.Properties.Where(pair => pair.Key != name).ToDictionary() };
        }

        if (!isThere && change.Kind == ImageChangeKind.Replace) throw ImageErrors.PropertyNotFound(image, name);
        if (isThere) DemandProperty(view, operation, name, static rule => rule.Update, "change");
        else DemandProperty(view, operation, name, static rule => rule.Create, "add");
        return image with { Properties = new Dictionary<string, string>(image.Properties) { [name] = TextOf(change, mayBeAbsent: false)! } };
    }

    private static string? TextOf(ImageChange change, bool mayBeAbsent) => change.Value switch
    {
        string text => text,
        null when mayBeAbsent => null,
        _ => throw ImageErrors.Value(change, "a text"),
    };

    private static int NumberOf(ImageChange change) => change.Value switch
    {
        int number => number,
        long and >= int.MinValue and <= int.MaxValue => (int)(long)change.Value,
        _ => throw ImageErrors.Value(change, "a whole number"),
    };

    private static bool FlagOf(ImageChange change) => change.Value is bool flag ? flag : throw ImageErrors.Value(change, "true or false");

    private static ImageVisibility VisibilityOf(ImageChange change) => change.Value switch
    {
        ImageVisibility visibility => visibility,
        string text when ImageVisibilityText.TryParse(text, out var visibility) => visibility,
        _ => throw ImageErrors.Value(change, "public, private, shared or community"),
    };
}
