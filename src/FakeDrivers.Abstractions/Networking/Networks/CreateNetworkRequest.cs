namespace FakeDrivers.Networking;

/// <summary>What a new network is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateNetworkRequest : CreateNetworkResourceRequest
{
    /// <summary>The name: at most 255 characters. Several networks may share it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is to work.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>Whether all projects may use it; administrators only.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether it leads outside; administrators only.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Whether it is the external network that is taken where none is named; administrators only.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The largest packet in bytes: at most what the kind of network allows, 1500, or 1450 for those that are laid over others.</summary>
    /// <value>The default, <see langword="null"/>, like 0, is what the kind of network allows.</value>
    public int? Mtu { get; init; }

    /// <summary>The zones in which its address service is to run.</summary>
    public IReadOnlyList<string> AvailabilityZoneHints { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Whether new ports are guarded against false addresses unless they say otherwise.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsPortSecurityEnabled { get; init; } = true;

    /// <summary>The domain of the names of its ports in a name service outside, with a dot at the end.</summary>
    public string DnsDomain { get; init; } = "";

    /// <summary>The id of a quality of service policy.</summary>
    public string? QosPolicyId { get; init; }

    /// <summary>How it is laid over the wire: <c>vxlan</c>, <c>gre</c>, <c>geneve</c>, <c>vlan</c>, <c>flat</c> or <c>local</c>; administrators only.</summary>
    /// <value>The default, <see langword="null"/>, is <c>vxlan</c>.</value>
    public string? ProviderType { get; init; }

    /// <summary>The physical network, which <c>vlan</c> and <c>flat</c> need and others refuse; administrators only.</summary>
    public string? PhysicalNetwork { get; init; }

    /// <summary>The number of its segment: 1 to 4094 for <c>vlan</c>, 1 to 16777215 for others; administrators only.</summary>
    /// <value>The default, <see langword="null"/>, is the lowest that is free.</value>
    public int? SegmentationId { get; init; }
}
