namespace FakeDrivers.Volumes;

/// <summary>Volumes that belong together, such as those of one application.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, group view (3.13).</remarks>
public sealed record VolumeGroup
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name that its user gave; not unique. Absent when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>The description that its user gave. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required VolumeGroupStatus Status { get; init; }

    /// <summary>The id of its group type.</summary>
    public required string GroupTypeId { get; init; }

    /// <summary>The ids of the volume types that its volumes may have.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> VolumeTypeIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The ids of its volumes, in the order in which they were added.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> VolumeIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The id of the group snapshot that it was made from, which may be gone by now. Absent for another source.</summary>
    public string? GroupSnapshotId { get; init; }

    /// <summary>The id of the group that it was cloned from, which may be gone by now. Absent for another source.</summary>
    public string? SourceGroupId { get; init; }

    /// <summary>The availability zone that it is in.</summary>
    public required string AvailabilityZone { get; init; }

    /// <summary>The id of the project that owns it and whose quota it uses.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who made it.</summary>
    public required string UserId { get; init; }

    /// <summary>When its making was accepted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed (UTC). Absent when it never did.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
