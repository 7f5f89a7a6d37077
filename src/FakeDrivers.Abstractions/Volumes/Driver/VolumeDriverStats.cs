namespace FakeDrivers.Volumes;

/// <summary>What a backend tells of itself.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder's <c>get_volume_stats</c>.</remarks>
public sealed record VolumeDriverStats
{
    /// <summary>The name of the backend.</summary>
    public required string BackendName { get; init; }

    /// <summary>Who made it.</summary>
    /// <value>The default is <c>Open Source</c>.</value>
    public string VendorName { get; init; } = "Open Source";

    /// <summary>The version of its driver.</summary>
    /// <value>The default is <c>1.0.0</c>.</value>
    public string DriverVersion { get; init; } = "1.0.0";

    /// <summary>How its volumes reach a host: <c>AoE</c>, <c>iSCSI</c>, …</summary>
    public required string StorageProtocol { get; init; }

    /// <summary>How many GiB it has in all. Absent, it is infinite.</summary>
    public int? TotalGiB { get; init; }

    /// <summary>How many GiB are free. Absent, it is infinite.</summary>
    public int? FreeGiB { get; init; }

    /// <summary>How much is kept back, in percent.</summary>
    /// <value>The default is 0.</value>
    public int ReservedPercent { get; init; }

    /// <summary>Whether it enforces limits of throughput.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsQosSupported { get; init; }
}
