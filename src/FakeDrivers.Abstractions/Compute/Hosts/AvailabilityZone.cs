namespace FakeDrivers.Compute;

/// <summary>An availability zone.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>availabilityZoneInfo</c>.</remarks>
public sealed record AvailabilityZone
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a host in it is enabled.</summary>
    public required bool IsAvailable { get; init; }

    /// <summary>The names of its hosts; empty for a caller who is no administrator.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Hosts { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
