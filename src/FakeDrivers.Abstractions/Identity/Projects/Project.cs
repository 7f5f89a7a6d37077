namespace FakeDrivers.Identity;

/// <summary>A project: who owns servers, volumes and networks, and whose quota they use.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, projects.</remarks>
public sealed record Project
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique in its domain whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the domain that it is in.</summary>
    public required string DomainId { get; init; }

    /// <summary>The id of the project above it; the id of its domain when there is none.</summary>
    public required string ParentId { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it can be used.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Words that its administrator keeps with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Options of the resource by name, with their values as JSON text. <c>immutable</c> with <c>true</c> forbids changes and deletion.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Further keys that were given, with their values as JSON text; kept as given.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Extra { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
