namespace FakeDrivers.Volumes;

/// <summary>A volume to make. At most one of the four sources may be named; without any, the volume is blank.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /volumes</c>.</remarks>
public sealed record CreateVolumeRequest
{
    /// <summary>The size in GiB. Absent, that of the snapshot, volume or backup that is copied; needed in every other case.</summary>
    public int? SizeGiB { get; init; }

    /// <summary>The name, at most 255 characters; need not be unique. Absent, the volume has none.</summary>
    public string? Name { get; init; }

    /// <summary>The description, at most 255 characters. Absent, the volume has none.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the snapshot to copy.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The id of the volume to clone.</summary>
    public string? SourceVolumeId { get; init; }

    /// <summary>The id of the image to copy; the volume becomes bootable.</summary>
    public string? ImageId { get; init; }

    /// <summary>The id of the backup to restore to it (3.47).</summary>
    public string? BackupId { get; init; }

    /// <summary>The name or id of its type. Absent, that of the snapshot or volume that is copied, else the default type.</summary>
    public string? VolumeType { get; init; }

    /// <summary>The id of the group that it is to belong to (3.13), which must take its type. Absent, none.</summary>
    public string? GroupId { get; init; }

    /// <summary>The availability zone to make it in. Absent, that of the source, else the service's default.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>Keys (1 to 255 characters) and values (at most 255) to keep with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
