namespace FakeDrivers.Images;

/// <summary>An image: what servers boot from and bootable volumes are made from.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Names are not unique. Upstream: Glance v2 <c>image</c>, as Nova and Cinder see it.
/// </remarks>
public sealed record Image
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The name, which several images may share.</summary>
    public required string Name { get; init; }

    /// <summary>Where the image stands in its life cycle; only <see cref="ImageStatus.Active"/> ones boot.</summary>
    public ImageStatus Status { get; init; } = ImageStatus.Active;

    /// <summary>The size of the stored bytes. It must fit the disk of the flavor that boots it (when the flavor has one).</summary>
    /// <value>The default is 0.</value>
    public long SizeBytes { get; init; }

    /// <summary>The size of the disk that the image unpacks to, in bytes; <see langword="null"/> when the service does not know it.</summary>
    public long? VirtualSizeBytes { get; init; }

    /// <summary>The smallest disk that the image accepts, in GiB; 0 means any.</summary>
    public int MinDiskGiB { get; init; }

    /// <summary>The smallest memory that the image accepts, in MiB (<c>min_ram</c>); 0 means any.</summary>
    public int MinMemoryMiB { get; init; }

    /// <summary>When the image was registered, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
