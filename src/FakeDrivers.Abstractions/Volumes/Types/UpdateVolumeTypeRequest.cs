namespace FakeDrivers.Volumes;

/// <summary>What to change of a volume type; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>PUT /types/{id}</c>.</remarks>
public sealed record UpdateVolumeTypeRequest
{
    /// <summary>The id of the type.</summary>
    public required string TypeId { get; init; }

    /// <summary>The new name, 1 to 255 characters, that no other type bears. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new description, at most 255 characters. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>Whether every project may use it. Absent, it stays.</summary>
    public bool? IsPublic { get; init; }
}
