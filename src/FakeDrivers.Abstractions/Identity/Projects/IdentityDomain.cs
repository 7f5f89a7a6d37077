namespace FakeDrivers.Identity;

/// <summary>A domain: a space of names for projects, users and groups.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, domains.</remarks>
public sealed record IdentityDomain
{
    /// <summary>The id of the domain that every installation starts with: <c>default</c>.</summary>
    public const string DefaultId = "default";

    /// <summary>The id that the service gave; <see cref="DefaultId"/> for the first one.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique among domains whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Whether its users can log in and its projects can be used.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Words that its administrator keeps with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Options of the resource by name, with their values as JSON text. <c>immutable</c> with <c>true</c> forbids changes and deletion.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
