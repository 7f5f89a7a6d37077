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
}
