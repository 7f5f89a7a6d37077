namespace FakeDrivers.Volumes;

/// <summary>The limits of a project for the volumes of one type.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: the <c>volumes_</c>, <c>snapshots_</c> and <c>gigabytes_</c> entries of Cinder's quota set.</remarks>
public sealed record VolumeTypeQuota
{
    /// <summary>How many volumes, or <see cref="VolumeQuota.Unlimited"/>. Upstream: <c>volumes_</c> and the name of the type.</summary>
    /// <value>The default is <see cref="VolumeQuota.Unlimited"/>.</value>
    public int Volumes { get; init; } = VolumeQuota.Unlimited;

    /// <summary>How many snapshots, or <see cref="VolumeQuota.Unlimited"/>. Upstream: <c>snapshots_</c> and the name of the type.</summary>
    /// <value>The default is <see cref="VolumeQuota.Unlimited"/>.</value>
    public int Snapshots { get; init; } = VolumeQuota.Unlimited;

    /// <summary>How many GiB in volumes and snapshots together, or <see cref="VolumeQuota.Unlimited"/>. Upstream: <c>gigabytes_</c> and the name of the type.</summary>
    /// <value>The default is <see cref="VolumeQuota.Unlimited"/>.</value>
    public int TotalGiB { get; init; } = VolumeQuota.Unlimited;
}
