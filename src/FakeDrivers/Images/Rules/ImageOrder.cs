namespace FakeDrivers.Images;

/// <summary>The order of a listing: the keys that were asked for, then the time of creation and the id in the direction of the first key.</summary>
internal static class ImageOrder
{
    public static Comparer<Image> Of(IReadOnlyList<ImageSort> sort)
    {
        List<ImageSort> keys = [.. sort];
        foreach (var key in new[] { ImageSortKey.CreatedAt, ImageSortKey.Id })
        {
            if (!keys.Exists(each => each.Key == key)) keys.Add(new(key, sort[0].IsDescending));
        }

        return Comparer<Image>.Create((one, other) =>
        {
            foreach (var key in keys)
            {
                var order = Compare(one, other, key.Key);
                if (order != 0) return key.IsDescending ? -order : order;
            }

            return 0;
        });
    }

    private static int Compare(Image one, Image other, ImageSortKey key) => key switch
    {
        ImageSortKey.CreatedAt => one.CreatedAt.CompareTo(other.CreatedAt),
        ImageSortKey.UpdatedAt => one.UpdatedAt.CompareTo(other.UpdatedAt),
        ImageSortKey.Name => string.CompareOrdinal(one.Name, other.Name),
        ImageSortKey.Status => string.CompareOrdinal(one.Status.ToText(), other.Status.ToText()),
        ImageSortKey.ContainerFormat => string.CompareOrdinal(one.ContainerFormat, other.ContainerFormat),
        ImageSortKey.DiskFormat => string.CompareOrdinal(one.DiskFormat, other.DiskFormat),
        ImageSortKey.Size => Nullable.Compare(one.SizeBytes, other.SizeBytes),
        ImageSortKey.Id => string.CompareOrdinal(one.Id, other.Id),
        _ => throw ImageErrors.NoValue(nameof(ImageSort.Key), (int)key, "key of an order"),
    };
}
