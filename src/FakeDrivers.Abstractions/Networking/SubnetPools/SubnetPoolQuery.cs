namespace FakeDrivers.Networking;

/// <summary>Which pools a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record SubnetPoolQuery : NetworkResourceQuery
{
    /// <summary>Only pools of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only pools of this version, 4 or 6.</summary>
    public AnyOf<int>? IpVersion { get; init; }

    /// <summary>Only default pools, or only others.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Only pools of this address scope.</summary>
    public AnyOf<string>? AddressScopeId { get; init; }

    /// <summary>Only pools that are shared with the caller, or only others.</summary>
    public bool? IsShared { get; init; }
}
