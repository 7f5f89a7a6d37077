namespace FakeDrivers.Volumes;

/// <summary>A group type to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /group_types</c> (3.11).</remarks>
public sealed record CreateVolumeGroupTypeRequest
{
    /// <summary>The name, 1 to 255 characters, that no group type bears.</summary>
    public required string Name { get; init; }

    /// <summary>The description, at most 255 characters. Absent, the type has none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether every project may use it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsPublic { get; init; } = true;

    /// <summary>What its groups are like; keys have 1 to 255 characters, values at most 255.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> GroupSpecs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
