namespace FakeDrivers.Volumes;

/// <summary>A place that volumes are kept in: a part of a backend with its own room and abilities.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /scheduler-stats/get_pools</c>.</remarks>
public sealed record VolumePool
{
    /// <summary>The name, <c>host@backend#pool</c>, which volumes show as their host.</summary>
    public required string Name { get; init; }

    /// <summary>The name that types ask for by their extra spec <c>volume_backend_name</c>.</summary>
    public required string BackendName { get; init; }

    /// <summary>The availability zone that it serves. Absent in options, the service's own; a service always tells it.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>How its volumes reach a host: <c>iSCSI</c>, <c>AoE</c>, …</summary>
    /// <value>The default is <c>iSCSI</c>.</value>
    public string StorageProtocol { get; init; } = "iSCSI";

    /// <summary>Who made the backend.</summary>
    /// <value>The default is <c>Open Source</c>.</value>
    public string VendorName { get; init; } = "Open Source";

    /// <summary>The version of the backend's driver.</summary>
    /// <value>The default is <c>1.0.0</c>.</value>
    public string DriverVersion { get; init; } = "1.0.0";

    /// <summary>How many GiB it has in all. Absent, it is infinite.</summary>
    public int? TotalGiB { get; init; }

    /// <summary>How much of that is kept back, in percent.</summary>
    /// <value>The default is 0.</value>
    public int ReservedPercent { get; init; }

    /// <summary>How many GiB its volumes take, growth under way included.</summary>
    /// <value>The default is 0. The service counts it; a value that is set is not looked at.</value>
    public long AllocatedGiB { get; init; }

    /// <summary>How many volumes it holds.</summary>
    /// <value>The default is 0. The service counts it; a value that is set is not looked at.</value>
    public int VolumeCount { get; init; }

    /// <summary>Whether one volume may be attached several times.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsMultiattachSupported { get; init; } = true;

    /// <summary>Whether a volume may grow while it is in use.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsOnlineExtendSupported { get; init; } = true;

    /// <summary>What else it tells of itself, for the extra specs of types to ask for.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Capabilities { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>How many GiB new volumes may take. Absent, it is infinite.</summary>
    public long? FreeGiB => TotalGiB is { } total ? total - ((long)total * ReservedPercent / 100) - AllocatedGiB : null;

    /// <summary>The service that keeps it, <c>host@backend</c>: the name before the <c>#</c>.</summary>
    public string ServiceHost => Name.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? Name[..hash] : Name;
}
