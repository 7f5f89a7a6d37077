namespace FakeDrivers.Compute;

/// <summary>A disk that a new server is to get.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>block_device_mapping_v2</c>.</remarks>
public sealed record BlockDevice
{
    /// <summary>What the disk is made from.</summary>
    public required BlockDeviceSource Source { get; init; }

    /// <summary>Where the disk is.</summary>
    /// <value>The default is <see cref="BlockDeviceDestination.Volume"/>.</value>
    public BlockDeviceDestination Destination { get; init; }

    /// <summary>The id of the image, volume or snapshot; absent for a blank disk.</summary>
    public string? SourceId { get; init; }

    /// <summary>The size in GiB; needed for a blank volume and one made from an image. Absent, that of the snapshot.</summary>
    public int? SizeGiB { get; init; }

    /// <summary>The name or id of the type of the volume that is made. Absent, that of the source, or the default.</summary>
    public string? VolumeType { get; init; }

    /// <summary>0 for the disk to boot from; −1 or absent for others, or their turn.</summary>
    public int? BootIndex { get; init; }

    /// <summary>Whether the volume is deleted together with the server instead of being freed.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool DeleteOnTermination { get; init; }

    /// <summary>The device that the server shall see, such as <c>/dev/vdc</c>. Absent, the service chooses.</summary>
    public string? Device { get; init; }

    /// <summary>A word by which the guest recognises the disk, of at most 60 characters.</summary>
    public string? Tag { get; init; }
}
