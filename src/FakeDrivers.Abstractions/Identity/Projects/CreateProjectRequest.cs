namespace FakeDrivers.Identity;

/// <summary>A project to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/projects</c>.</remarks>
public sealed record CreateProjectRequest
{
    /// <summary>The name: 1 to 64 characters, unique in the domain whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the domain. Absent, that of the parent, else <see cref="IdentityDomain.DefaultId"/>.</summary>
    public string? DomainId { get; init; }

    /// <summary>The id of the project above it, in the same domain. Absent, or the id of the domain, it stands right below the domain.</summary>
    public string? ParentId { get; init; }

    /// <summary>The description. Absent or empty, the project has none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it can be used.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <inheritdoc cref="Project.Tags"/>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <inheritdoc cref="Project.Options"/>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <inheritdoc cref="Project.Extra"/>
    public IReadOnlyDictionary<string, string> Extra { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
