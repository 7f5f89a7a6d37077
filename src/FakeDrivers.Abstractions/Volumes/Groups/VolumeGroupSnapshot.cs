namespace FakeDrivers.Volumes;

/// <summary>Snapshots of all volumes of a group, taken together.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, group snapshot view (3.14).</remarks>
public sealed record VolumeGroupSnapshot
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name that its user gave; not unique. Absent when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>The description that its user gave. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the group.</summary>
    public required string GroupId { get; init; }

    /// <summary>The id of the group's type.</summary>
    public required string GroupTypeId { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required VolumeGroupStatus Status { get; init; }

    /// <summary>The id of the project that owns it.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who took it.</summary>
    public required string UserId { get; init; }

    /// <summary>When its taking was accepted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
