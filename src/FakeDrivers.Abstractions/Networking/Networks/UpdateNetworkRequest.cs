namespace FakeDrivers.Networking;

/// <summary>Which fields of a network to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateNetworkRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is to work.</summary>
    public bool? IsAdminStateUp { get; init; }

    /// <summary>Whether all projects may use it; administrators only.</summary>
    public bool? IsShared { get; init; }

    /// <summary>Whether it leads outside; administrators only.</summary>
    public bool? IsExternal { get; init; }

    /// <summary>Whether it is the external network that is taken where none is named; administrators only.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>The largest packet in bytes, 68 or more.</summary>
    public int? Mtu { get; init; }

    /// <summary>Whether new ports are guarded against false addresses unless they say otherwise.</summary>
    public bool? IsPortSecurityEnabled { get; init; }

    /// <summary>The domain of the names of its ports.</summary>
    public string? DnsDomain { get; init; }

    /// <summary>The id of a quality of service policy; the empty text takes the policy away.</summary>
    public string? QosPolicyId { get; init; }
}
