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
}
