namespace FakeDrivers.Networking;

/// <summary>A realm in which no two subnets from its pools overlap, so that they can be routed to each other.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>address_scope</c>.</remarks>
public sealed record AddressScope : NetworkResource
{
    /// <summary>The name, which several scopes may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>4 or 6.</summary>
    public required int IpVersion { get; init; }

    /// <summary>Whether the scope is shared with the caller's project, or with all.</summary>
    public bool IsShared { get; init; }
}
