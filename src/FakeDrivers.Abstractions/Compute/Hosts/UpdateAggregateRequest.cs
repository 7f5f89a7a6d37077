namespace FakeDrivers.Compute;

/// <summary>What to change of an aggregate; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateAggregateRequest
{
    /// <summary>The id of the aggregate.</summary>
    public required string AggregateId { get; init; }

    /// <summary>The new name.</summary>
    /// <value>The default, <see langword="null"/>, keeps the name.</value>
    public string? Name { get; init; }

    /// <summary>The new availability zone; an empty text takes the zone away, and the hosts are in the default one again.</summary>
    /// <value>The default, <see langword="null"/>, keeps the zone.</value>
    public string? AvailabilityZone { get; init; }

    /// <summary>Items to add or to put in the place of those with the same keys; an item without a value is removed.</summary>
    /// <value>The default, <see langword="null"/>, keeps the metadata.</value>
    public IReadOnlyDictionary<string, string?>? Metadata
    {
        get;
        init => field = value is null ? null : ValueMap<string?>.From(value);
    }
}
