namespace FakeDrivers.Networking;

/// <summary>Which networks a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record NetworkQuery : NetworkResourceQuery
{
    /// <summary>Only networks of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only networks that lead outside, or only others.</summary>
    public bool? IsExternal { get; init; }

    /// <summary>Only networks that are shared with the caller, or only others.</summary>
    public bool? IsShared { get; init; }

    /// <summary>Only networks in this status.</summary>
    public AnyOf<NetworkResourceStatus>? Status { get; init; }

    /// <summary>Only networks that an administrator lets work, or only others.</summary>
    public bool? IsAdminStateUp { get; init; }

    /// <summary>Only networks that are the default, or only others.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Only networks with this largest packet, in bytes.</summary>
    public AnyOf<int>? Mtu { get; init; }

    /// <summary>Only networks whose new ports are guarded against false addresses, or only others.</summary>
    public bool? IsPortSecurityEnabled { get; init; }

    /// <summary>Only networks with this domain.</summary>
    public AnyOf<string>? DnsDomain { get; init; }

    /// <summary>Only networks with this quality of service policy.</summary>
    public AnyOf<string>? QosPolicyId { get; init; }

    /// <summary>Only networks that are laid over the wire so; an administrator's filter, for others it finds nothing.</summary>
    public AnyOf<string>? ProviderType { get; init; }

    /// <summary>Only networks over this physical network; an administrator's filter, for others it finds nothing.</summary>
    public AnyOf<string>? PhysicalNetwork { get; init; }

    /// <summary>Only networks with this number of their segment; an administrator's filter, for others it finds nothing.</summary>
    public AnyOf<int>? SegmentationId { get; init; }
}
