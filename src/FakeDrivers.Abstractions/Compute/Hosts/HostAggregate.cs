namespace FakeDrivers.Compute;

/// <summary>A named set of hosts, which may make an availability zone.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>aggregate</c>.</remarks>
public sealed record HostAggregate
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The number that the service counts aggregates by: the id in its API.</summary>
    public required int Number { get; init; }

    /// <summary>The name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>The availability zone that its hosts are in; <see langword="null"/> when it makes none.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>The names of its hosts, in the order in which they were added.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Hosts { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The administrator's own keys and values.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
