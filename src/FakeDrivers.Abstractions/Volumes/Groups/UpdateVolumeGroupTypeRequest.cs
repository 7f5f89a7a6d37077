namespace FakeDrivers.Volumes;

/// <summary>What to change of a group type; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>PUT /group_types/{id}</c> (3.11).</remarks>
public sealed record UpdateVolumeGroupTypeRequest
{
    /// <summary>The id of the group type, or its name.</summary>
    public required string GroupTypeId { get; init; }

    /// <summary>The new name, 1 to 255 characters, that no other group type bears. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new description, at most 255 characters. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>Whether every project may use it. Absent, it stays.</summary>
    public bool? IsPublic { get; init; }
}
