namespace FakeDrivers.Networking;

/// <summary>Which policies a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record QosPolicyQuery : NetworkResourceQuery
{
    /// <summary>Only policies of exactly this name.</summary>
    public string? Name { get; init; }
}
