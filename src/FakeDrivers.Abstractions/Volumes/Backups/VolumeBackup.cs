namespace FakeDrivers.Volumes;

/// <summary>A copy of a volume that outlives it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, backup view.</remarks>
public sealed record VolumeBackup
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name that its user gave; not unique. Absent when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>The description that its user gave. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the volume that it is a copy of, which may be gone by now.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The id of the snapshot that it is a copy of, which may be gone by now. Absent when it was made of the volume itself.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The id of the backup that it stands on. Absent for a full one.</summary>
    public string? ParentId { get; init; }

    /// <summary>The name of the container that it is kept in.</summary>
    /// <value>The default is <c>volumebackups</c>.</value>
    public string Container { get; init; } = "volumebackups";

    /// <summary>Where it is in its life.</summary>
    public required VolumeBackupStatus Status { get; init; }

    /// <summary>The size of the volume in GiB, which it also counts in the quota.</summary>
    public required int SizeGiB { get; init; }

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

    /// <summary>Of when the data is (UTC): the making of the snapshot, else of the backup.</summary>
    public required DateTimeOffset DataTimestamp { get; init; }

    /// <summary>Why it failed. Absent when it did not.</summary>
    public string? FailReason { get; init; }

    /// <summary>Whether others stand on it, so that it cannot be removed.</summary>
    public bool HasDependentBackups { get; init; }

    /// <summary>Whether it holds only what changed since <see cref="ParentId"/>.</summary>
    public bool IsIncremental => ParentId is not null;

    /// <summary>Names the bytes that it holds: those of its volume.</summary>
    /// <remarks>Only fakes know it, so that tests can prove copies; absent from a real service.</remarks>
    public string? ContentId { get; init; }

    /// <summary>Keys and values that its user keeps with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
