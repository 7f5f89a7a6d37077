namespace FakeDrivers.Networking;

/// <summary>What every resource of the network service has: an owner, a description, tags, a revision and its times.</summary>
/// <remarks>
/// Immutable and thread-safe: it shows the resource at one moment. Equality is by content. Upstream: Neutron's standard attributes.
/// </remarks>
public abstract record NetworkResource
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the project that owns the resource (<c>project_id</c>, <c>tenant_id</c>); empty for what the service made for itself.</summary>
    public required string ProjectId { get; init; }

    /// <summary>A free text of at most 255 characters.</summary>
    /// <value>The default is empty.</value>
    public string Description { get; init; } = "";

    /// <summary>The tags, each once, in the order in which they were given.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>How often the resource was written: 1 when it is new.</summary>
    public int RevisionNumber { get; init; } = 1;

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
