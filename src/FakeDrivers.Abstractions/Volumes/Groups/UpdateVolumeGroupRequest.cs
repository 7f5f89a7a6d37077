namespace FakeDrivers.Volumes;

/// <summary>What to change of a group; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>PUT /groups/{id}</c> (3.13).</remarks>
public sealed record UpdateVolumeGroupRequest
{
    /// <summary>The id of the group.</summary>
    public required string GroupId { get; init; }

    /// <summary>The new name, at most 255 characters. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new description, at most 255 characters. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>The ids of volumes to add.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> AddVolumeIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The ids of volumes to take out.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> RemoveVolumeIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
