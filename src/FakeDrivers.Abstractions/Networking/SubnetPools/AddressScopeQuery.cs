namespace FakeDrivers.Networking;

/// <summary>Which address scopes a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record AddressScopeQuery : NetworkResourceQuery
{
    /// <summary>Only scopes of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only scopes of this version, 4 or 6.</summary>
    public AnyOf<int>? IpVersion { get; init; }

    /// <summary>Only scopes that are shared with the caller, or only others.</summary>
    public bool? IsShared { get; init; }
}
