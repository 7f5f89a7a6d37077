namespace FakeDrivers.Volumes;

/// <summary>A group to make: an empty one of some types, or a copy of a group snapshot or a group.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /groups</c> (3.13) and action <c>create-from-src</c> (3.14).
/// </remarks>
public sealed record CreateVolumeGroupRequest
{
    /// <summary>The name, at most 255 characters; need not be unique. Absent, the group has none.</summary>
    public string? Name { get; init; }

    /// <summary>The description, at most 255 characters. Absent, the group has none.</summary>
    public string? Description { get; init; }

    /// <summary>The name or id of its group type. Needed for an empty group; a copy has that of its source.</summary>
    public string? GroupType { get; init; }

    /// <summary>The names or ids of the volume types that its volumes may have, one at least for an empty group; a copy has those of its source.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> VolumeTypes { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The id of the group snapshot to copy.</summary>
    public string? GroupSnapshotId { get; init; }

    /// <summary>The id of the group to clone.</summary>
    public string? SourceGroupId { get; init; }
}
