namespace FakeDrivers.Volumes;

/// <summary>The limits of a project.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, quota set.</remarks>
public sealed record VolumeQuota
{
    /// <summary>The value of a limit that limits nothing.</summary>
    public const int Unlimited = -1;

    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>How many volumes, or <see cref="Unlimited"/>. Upstream: <c>volumes</c>.</summary>
    /// <value>The default is 10.</value>
    public int Volumes { get; init; } = 10;

    /// <summary>How many snapshots, or <see cref="Unlimited"/>. Upstream: <c>snapshots</c>.</summary>
    /// <value>The default is 10.</value>
    public int Snapshots { get; init; } = 10;

    /// <summary>How many GiB in volumes and snapshots together, or <see cref="Unlimited"/>. Upstream: <c>gigabytes</c>.</summary>
    /// <value>The default is 1000.</value>
    public int TotalGiB { get; init; } = 1000;

    /// <summary>How many GiB in a single volume, or <see cref="Unlimited"/>. Upstream: <c>per_volume_gigabytes</c>.</summary>
    /// <value>The default is <see cref="Unlimited"/>.</value>
    public int PerVolumeGiB { get; init; } = Unlimited;

    /// <summary>How many backups, or <see cref="Unlimited"/>. Upstream: <c>backups</c>.</summary>
    /// <value>The default is 10.</value>
    public int Backups { get; init; } = 10;

    /// <summary>How many GiB in backups, or <see cref="Unlimited"/>. Upstream: <c>backup_gigabytes</c>.</summary>
    /// <value>The default is 1000.</value>
    public int BackupGiB { get; init; } = 1000;

    /// <summary>How many groups, or <see cref="Unlimited"/>. Upstream: <c>groups</c>.</summary>
    /// <value>The default is 10.</value>
    public int Groups { get; init; } = 10;

    /// <summary>The limits by the names of the volume types. A type that is not named has none.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, VolumeTypeQuota> Types { get; init => field = ValueMap<VolumeTypeQuota>.From(value); } = ValueMap<VolumeTypeQuota>.Empty;
}
