namespace FakeDrivers.Identity;

/// <summary>What to change of a project; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>PATCH /v3/projects/{id}</c>. Domain and parent never change.</remarks>
public sealed record UpdateProjectRequest
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The new name: 1 to 64 characters. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new description; an empty text takes it away. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is enabled. Absent, it stays.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>All of the new tags. Absent, they stay.</summary>
    /// <value>The default is absent. Copied when set.</value>
    public IReadOnlyList<string>? Tags { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>Options to set, by name; the others stay.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Further keys to set, by name; the others stay.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Extra { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
