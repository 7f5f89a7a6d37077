namespace FakeDrivers.Images;

/// <summary>What a listing of images can be ordered by. The service's own words are in <see cref="ImageSortKeyText"/>.</summary>
/// <remarks>Source: Glance <c>sort_key</c>. An absent value is smaller than any other.</remarks>
public enum ImageSortKey
{
    /// <summary>When the image was registered.</summary>
    CreatedAt,

    /// <summary>When it last changed.</summary>
    UpdatedAt,

    /// <summary>The name, by the codes of its characters.</summary>
    Name,

    /// <summary>The word for the status.</summary>
    Status,

    /// <summary>The container format.</summary>
    ContainerFormat,

    /// <summary>The disk format.</summary>
    DiskFormat,

    /// <summary>The size of the stored bytes.</summary>
    Size,

    /// <summary>The id.</summary>
    Id,
}
