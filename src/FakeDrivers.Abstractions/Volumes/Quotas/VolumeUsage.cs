namespace FakeDrivers.Volumes;

/// <summary>What a project uses.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, quota set with usage.</remarks>
public sealed record VolumeUsage
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>How many volumes. Upstream: <c>volumes.in_use</c>.</summary>
    /// <value>The default is 0.</value>
    public int Volumes { get; init; }

    /// <summary>How many snapshots. Upstream: <c>snapshots.in_use</c>.</summary>
    /// <value>The default is 0.</value>
    public int Snapshots { get; init; }

    /// <summary>How many GiB in volumes and snapshots together; a growth counts from when it is accepted. Upstream: <c>gigabytes.in_use</c>.</summary>
    /// <value>The default is 0.</value>
    public long TotalGiB { get; init; }

    /// <summary>How many backups. Upstream: <c>backups.in_use</c>.</summary>
    /// <value>The default is 0.</value>
    public int Backups { get; init; }

    /// <summary>How many GiB in backups. Upstream: <c>backup_gigabytes.in_use</c>.</summary>
    /// <value>The default is 0.</value>
    public long BackupGiB { get; init; }

    /// <summary>How many groups. Upstream: <c>groups.in_use</c>.</summary>
    /// <value>The default is 0.</value>
    public int Groups { get; init; }

    /// <summary>What is used of each volume type, by its name. A type that is not named is not used.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, VolumeTypeUsage> Types { get; init => field = ValueMap<VolumeTypeUsage>.From(value); } = ValueMap<VolumeTypeUsage>.Empty;
}
