namespace FakeDrivers.Networking;

/// <summary>Which fields of an address scope to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateAddressScopeRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether all projects may use it; administrators only, and only from no to yes.</summary>
    public bool? IsShared { get; init; }
}
