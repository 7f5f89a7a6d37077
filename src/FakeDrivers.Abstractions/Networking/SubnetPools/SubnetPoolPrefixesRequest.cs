namespace FakeDrivers.Networking;

/// <summary>Ranges to add to a subnet pool, or to take from it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record SubnetPoolPrefixesRequest
{
    /// <summary>The id of the pool.</summary>
    public required string SubnetPoolId { get; init; }

    /// <summary>The ranges.</summary>
    public IReadOnlyList<string> Prefixes { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
