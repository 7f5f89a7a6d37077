namespace FakeDrivers.Volumes;

/// <summary>A backup to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /backups</c>.</remarks>
public sealed record CreateVolumeBackupRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The id of the volume's snapshot to copy. Absent, the volume itself is copied.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The name, at most 255 characters; need not be unique. Absent, the backup has none.</summary>
    public string? Name { get; init; }

    /// <summary>The description, at most 255 characters. Absent, the backup has none.</summary>
    public string? Description { get; init; }

    /// <summary>The container to keep it in, at most 255 characters. Absent, the service's default.</summary>
    public string? Container { get; init; }

    /// <summary>Whether to copy only what changed since the newest backup of the volume, which there must be.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsIncremental { get; init; }

    /// <summary>Whether to do it although the volume is in use.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Force { get; init; }

    /// <summary>Keys (1 to 255 characters) and values (at most 255) to keep with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
