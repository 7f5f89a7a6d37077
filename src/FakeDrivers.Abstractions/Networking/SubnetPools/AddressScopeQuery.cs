namespace FakeDrivers.Networking;

/// <summary>Which address scopes a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record AddressScopeQuery : NetworkResourceQuery
{
    /// <summary>Only scopes of exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>Only scopes of this version, 4 or 6.</summary>
    public int? IpVersion { get; init; }
}
