namespace FakeDrivers.Networking;

/// <summary>Which address groups a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record AddressGroupQuery : NetworkResourceQuery
{
    /// <summary>Only groups of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }
}
