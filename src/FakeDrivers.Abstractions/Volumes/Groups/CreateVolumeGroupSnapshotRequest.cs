namespace FakeDrivers.Volumes;

/// <summary>A group snapshot to take.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /group_snapshots</c> (3.14).</remarks>
public sealed record CreateVolumeGroupSnapshotRequest
{
    /// <summary>The id of the group.</summary>
    public required string GroupId { get; init; }

    /// <summary>The name, at most 255 characters; need not be unique. Absent, it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The description, at most 255 characters. Absent, it has none.</summary>
    public string? Description { get; init; }
}
