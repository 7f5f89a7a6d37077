namespace FakeDrivers.Images;

/// <summary>A kind of resource that a namespace's definitions are for: <c>OS::Glance::Image</c>, <c>OS::Nova::Flavor</c>, …</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Glance v2 metadata definitions, <c>resource_type_association</c>.</remarks>
public sealed record MetadataResourceType
{
    /// <summary>The name of the resource type, 1 to 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What is put before the names of properties on such a resource: <c>hw_</c>. Absent, nothing.</summary>
    public string? Prefix { get; init; }

    /// <summary>Where on the resource the properties go: <c>image</c> for a volume, for example. Absent, where they usually do.</summary>
    public string? PropertiesTarget { get; init; }

    /// <summary>When it was associated, in UTC; the service's, whatever a request says.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When that last changed, in UTC; the service's, whatever a request says.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
