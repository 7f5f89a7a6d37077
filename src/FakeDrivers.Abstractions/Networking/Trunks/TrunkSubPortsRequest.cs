namespace FakeDrivers.Networking;

/// <summary>Ports to add to a trunk, or to take from it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record TrunkSubPortsRequest
{
    /// <summary>The id of the trunk.</summary>
    public required string TrunkId { get; init; }

    /// <summary>The ports; to take them, their ids are enough.</summary>
    public IReadOnlyList<TrunkSubPort> SubPorts { get; init => field = ValueList<TrunkSubPort>.From(value); } = ValueList<TrunkSubPort>.Empty;
}
