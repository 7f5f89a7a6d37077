namespace FakeDrivers.Images;

/// <summary>A tag that a namespace offers.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Glance v2 metadata definitions, <c>tag</c>.</remarks>
public sealed record MetadataTag
{
    /// <summary>The name, 1 to 80 characters, unique in the namespace.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
