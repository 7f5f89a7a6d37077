namespace FakeDrivers.Networking;

/// <summary>Which policies a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record QosPolicyQuery : NetworkResourceQuery
{
    /// <summary>Only policies of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only policies that new networks get, or only others.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Only policies that are shared with the caller, or only others.</summary>
    public bool? IsShared { get; init; }
}
