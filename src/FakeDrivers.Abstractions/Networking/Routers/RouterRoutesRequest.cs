namespace FakeDrivers.Networking;

/// <summary>Routes to add to a router, or to take from it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record RouterRoutesRequest
{
    /// <summary>The id of the router.</summary>
    public required string RouterId { get; init; }

    /// <summary>The routes.</summary>
    public IReadOnlyList<HostRoute> Routes { get; init => field = ValueList<HostRoute>.From(value); } = ValueList<HostRoute>.Empty;
}
