using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The order of a listing: the keys that were asked for, then the time of creation and the id, in the direction of an only key and else the newest first.</summary>
internal static class ImageOrder
{
    public static RowOrder<Image> Of(IReadOnlyList<ImageSort> sort)
    {
        List<ImageSort> keys = [.. sort];
        var isDescending = sort.Count > 1 || sort[0].IsDescending;
        foreach (var key in new[] { ImageSortKey.CreatedAt, ImageSortKey.Id })
        {
            if (!keys.Exists(each => each.Key == key)) keys.Add(new(key, isDescending));
        }

        return new(ImageTables.Images, [.. keys.Select(key => new RowSort<Image>(key.Key.ToString(), ValueOf(key.Key), key.IsDescending))]);
    }

    private static Func<Image, SortValue> ValueOf(ImageSortKey key) => key switch
    {
        ImageSortKey.CreatedAt => static image => new(image.CreatedAt),
        ImageSortKey.UpdatedAt => static image => new(image.UpdatedAt),
        ImageSortKey.Name => static image => new(image.Name),
        ImageSortKey.Status => static image => new(image.Status.ToText()),
        ImageSortKey.ContainerFormat => static image => new(image.ContainerFormat),
        ImageSortKey.DiskFormat => static image => new(image.DiskFormat),
        ImageSortKey.Size => static image => new(image.SizeBytes),
        ImageSortKey.Id => static image => new(image.Id),
        _ => throw ImageErrors.NoValue(nameof(ImageSort.Key), (int)key, "key of an order"),
    };
}
