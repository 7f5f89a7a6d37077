namespace FakeDrivers.Networking;

/// <summary>Which fields of a trunk to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateTrunkRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is to work.</summary>
    public bool? IsAdminStateUp { get; init; }
}
