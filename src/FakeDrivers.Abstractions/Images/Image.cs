namespace FakeDrivers.Images;

/// <summary>An image: what servers boot from and bootable volumes are made from.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Names are not unique. Upstream: Glance v2 <c>image</c>.
/// </remarks>
public sealed record Image
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The name, which several images may share. Absent when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>Where the image stands in its life cycle; only <see cref="ImageStatus.Active"/> ones boot.</summary>
    public ImageStatus Status { get; init; } = ImageStatus.Active;

    /// <summary>Who sees the image.</summary>
    /// <value>The default is public, so that an image that a world is given is everybody's. One that a caller creates is shared unless the request says otherwise.</value>
    public ImageVisibility Visibility { get; init; } = ImageVisibility.Public;

    /// <summary>The id of the project that owns the image and whose quota it uses. Absent, it is the service's own: everybody may read it, only administrators change it.</summary>
    public string? Owner { get; init; }

    /// <summary>How the image is wrapped: <c>bare</c>, <c>ovf</c>, <c>docker</c>, … Absent until somebody says; needed before data is stored.</summary>
    public string? ContainerFormat { get; init; }

    /// <summary>How the disk is written: <c>qcow2</c>, <c>raw</c>, <c>iso</c>, … Absent until somebody says; needed before data is stored.</summary>
    public string? DiskFormat { get; init; }

    /// <summary>The size of the stored bytes. It must fit the disk of the flavor that boots it (when the flavor has one). Absent when nothing is stored.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>The size of the disk that the image unpacks to, in bytes; <see langword="null"/> when the service does not know it.</summary>
    public long? VirtualSizeBytes { get; init; }

    /// <summary>The MD5 of the stored bytes, 32 hexadecimal digits in lower case. Absent when nothing is stored, or the service never read the bytes.</summary>
    public string? Checksum { get; init; }

    /// <summary>The algorithm of <see cref="HashValue"/> (<c>os_hash_algo</c>): <c>sha512</c>. Absent when there is none.</summary>
    public string? HashAlgorithm { get; init; }

    /// <summary>The secure hash of the stored bytes in hexadecimal digits (<c>os_hash_value</c>). Absent when nothing is stored, or the service never read the bytes.</summary>
    public string? HashValue { get; init; }

    /// <summary>The smallest disk that the image accepts, in GiB; 0 means any.</summary>
    public int MinDiskGiB { get; init; }

    /// <summary>The smallest memory that the image accepts, in MiB (<c>min_ram</c>); 0 means any.</summary>
    public int MinMemoryMiB { get; init; }

    /// <summary>Whether the image cannot be deleted.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether listings leave the image out unless they ask for hidden ones (<c>os_hidden</c>).</summary>
    public bool IsHidden { get; init; }

    /// <summary>The tags, each once, in ordinal order.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Tags { get; init => field = Sorted(value); } = ValueList<string>.Empty;

    /// <summary>Whatever else is kept with the image: <c>os_distro</c>, <c>hw_disk_bus</c>, …</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Properties { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Where the bytes are kept, the place to read from first. Empty too when the service does not show it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<ImageLocation> Locations { get; init => field = ValueList<ImageLocation>.From(value); } = ValueList<ImageLocation>.Empty;

    /// <summary>The URL of the first location (<c>direct_url</c>). Absent when there is none or the service does not show it.</summary>
    public string? DirectUrl { get; init; }

    /// <summary>The names of the stores that hold the bytes.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Stores { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>When the image was registered, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the image last changed, in UTC; when it was registered, if it never did.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    private static ValueList<string> Sorted(IEnumerable<string> tags)
    {
        var list = ValueList<string>.From(tags);
        for (var i = 1; i < list.Count; i++)
        {
            if (string.CompareOrdinal(list[i - 1], list[i]) >= 0) return ValueList<string>.From(list.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        return list;
    }
}
