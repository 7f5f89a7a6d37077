namespace FakeDrivers.Networking;

/// <summary>A network: a segment on which ports reach each other.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Names are not unique. Upstream: Neutron's <c>network</c>.</remarks>
public sealed record Network : NetworkResource
{
    /// <summary>The name, which several networks may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>How the network is.</summary>
    public NetworkResourceStatus Status { get; init; }

    /// <summary>Whether an administrator lets it work (<c>admin_state_up</c>).</summary>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>Whether the network is shared with the caller's project, or with all (<c>shared</c>).</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether the network leads outside, so that routers have gateways and floating IPs come from it (<c>router:external</c>).</summary>
    public bool IsExternal { get; init; }

    /// <summary>Whether it is the external network that is taken where none is named (<c>is_default</c>).</summary>
    public bool IsDefault { get; init; }

    /// <summary>The largest packet in bytes.</summary>
    public int Mtu { get; init; }

    /// <summary>The ids of the subnets, oldest first.</summary>
    public IReadOnlyList<string> Subnets { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The zones in which its address service runs.</summary>
    public IReadOnlyList<string> AvailabilityZones { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The zones that were asked for.</summary>
    public IReadOnlyList<string> AvailabilityZoneHints { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The id of the address scope that its IPv4 subnets come from; <see langword="null"/> for none.</summary>
    public string? Ipv4AddressScopeId { get; init; }

    /// <summary>The id of the address scope that its IPv6 subnets come from; <see langword="null"/> for none.</summary>
    public string? Ipv6AddressScopeId { get; init; }

    /// <summary>Whether new ports are guarded against false addresses unless they say otherwise.</summary>
    public bool IsPortSecurityEnabled { get; init; } = true;

    /// <summary>Whether all of it is one segment of the wire (<c>l2_adjacency</c>); it is, since networks of several segments are not there.</summary>
    public bool IsL2Adjacent { get; init; } = true;

    /// <summary>The domain of the names of its ports.</summary>
    public string DnsDomain { get; init; } = "";

    /// <summary>The id of the quality of service policy; <see langword="null"/> for none.</summary>
    public string? QosPolicyId { get; init; }

    /// <summary>How it is laid over the wire: <c>vxlan</c>, <c>vlan</c>, <c>flat</c>…; <see langword="null"/> for a caller who is no administrator.</summary>
    public string? ProviderType { get; init; }

    /// <summary>The physical network that it is laid over; <see langword="null"/> where there is none, and for a caller who is no administrator.</summary>
    public string? PhysicalNetwork { get; init; }

    /// <summary>The number of its segment; <see langword="null"/> where there is none, and for a caller who is no administrator.</summary>
    public int? SegmentationId { get; init; }
}
