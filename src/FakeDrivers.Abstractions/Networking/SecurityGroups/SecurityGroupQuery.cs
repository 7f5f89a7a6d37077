namespace FakeDrivers.Networking;

/// <summary>Which security groups a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record SecurityGroupQuery : NetworkResourceQuery
{
    /// <summary>Only groups of exactly this name.</summary>
    public string? Name { get; init; }
}
