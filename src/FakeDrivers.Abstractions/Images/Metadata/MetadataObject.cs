namespace FakeDrivers.Images;

/// <summary>Properties that belong together in a namespace.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Glance v2 metadata definitions, <c>object</c>.</remarks>
public sealed record MetadataObject
{
    /// <summary>The name, 1 to 255 characters, unique in the namespace.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for. Absent when nobody says.</summary>
    public string? Description { get; init; }

    /// <summary>The names of properties that must be given.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Required { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The properties.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<MetadataProperty> Properties { get; init => field = ValueList<MetadataProperty>.From(value); } = ValueList<MetadataProperty>.Empty;

    /// <summary>When it was made, in UTC; the service's, whatever a request says.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC; the service's, whatever a request says.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
