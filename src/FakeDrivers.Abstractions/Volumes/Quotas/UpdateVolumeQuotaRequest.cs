namespace FakeDrivers.Volumes;

/// <summary>Limits to set for a project; what is absent stays. A limit of <see cref="VolumeQuota.Unlimited"/> limits nothing.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>PUT /os-quota-sets/{project}</c>.</remarks>
public sealed record UpdateVolumeQuotaRequest
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>How many volumes. Absent, the limit stays.</summary>
    public int? Volumes { get; init; }

    /// <summary>How many snapshots. Absent, the limit stays.</summary>
    public int? Snapshots { get; init; }

    /// <summary>How many GiB in volumes and snapshots together. Absent, the limit stays.</summary>
    public int? TotalGiB { get; init; }

    /// <summary>How many GiB in a single volume. Absent, the limit stays.</summary>
    public int? PerVolumeGiB { get; init; }

    /// <summary>How many backups. Absent, the limit stays.</summary>
    public int? Backups { get; init; }

    /// <summary>How many GiB in backups. Absent, the limit stays.</summary>
    public int? BackupGiB { get; init; }

    /// <summary>How many groups. Absent, the limit stays.</summary>
    public int? Groups { get; init; }

    /// <summary>All limits of the volume types that are named, by their names. The limits of those that are not stay.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, VolumeTypeQuota> Types { get; init => field = ValueMap<VolumeTypeQuota>.From(value); } = ValueMap<VolumeTypeQuota>.Empty;
}
