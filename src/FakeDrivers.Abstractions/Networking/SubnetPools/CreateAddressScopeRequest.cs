namespace FakeDrivers.Networking;

/// <summary>What a new address scope is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateAddressScopeRequest : CreateNetworkResourceRequest
{
    /// <summary>The name: at most 255 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>4 or 6.</summary>
    /// <value>The default is 4.</value>
    public int IpVersion { get; init; } = 4;

    /// <summary>Whether all projects may use it; administrators only.</summary>
    public bool IsShared { get; init; }
}
