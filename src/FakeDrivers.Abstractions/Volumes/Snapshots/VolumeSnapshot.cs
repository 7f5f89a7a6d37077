namespace FakeDrivers.Volumes;

/// <summary>The content of a volume at one moment, as the service showed it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, snapshot view.</remarks>
public sealed record VolumeSnapshot
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name that its user gave; not unique. Absent when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>The description that its user gave. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the volume that it was taken of, which outlives it.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The name of the type of its volume, in whose limits it counts. Absent when the volume has none.</summary>
    public string? TypeName { get; init; }

    /// <summary>The id of the group snapshot that it belongs to. Absent when it belongs to none.</summary>
    public string? GroupSnapshotId { get; init; }

    /// <summary>Whether it counts in the quota of its project.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ConsumesQuota { get; init; } = true;

    /// <summary>Where it is in its life.</summary>
    public required VolumeSnapshotStatus Status { get; init; }

    /// <summary>The size of the volume in GiB when it was taken.</summary>
    public required int SizeGiB { get; init; }

    /// <summary>How much of it is made, in percent: 0 until it is available, then 100.</summary>
    public int ProgressPercent { get; init; }

    /// <summary>The id of the project that owns it and whose quota it uses.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who took it.</summary>
    public required string UserId { get; init; }

    /// <summary>When its making was accepted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed (UTC). Absent when it never did.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Names the bytes that it holds: those of its volume.</summary>
    /// <remarks>Only fakes know it, so that tests can prove copies; absent from a real service.</remarks>
    public string? ContentId { get; init; }

    /// <summary>Keys and values that its user keeps with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
