namespace FakeDrivers.Volumes;

/// <summary>A volume type to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /types</c>.</remarks>
public sealed record CreateVolumeTypeRequest
{
    /// <summary>The name, 1 to 255 characters, that no type bears in whatever case.</summary>
    public required string Name { get; init; }

    /// <summary>The description, at most 255 characters. Absent, the type has none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether every project may use it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsPublic { get; init; } = true;

    /// <summary>What its volumes are like; keys have 1 to 255 characters, values at most 255.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> ExtraSpecs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
