namespace FakeDrivers.Networking;

/// <summary>Which fields of an address group to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateAddressGroupRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }
}
