namespace FakeDrivers.Volumes;

/// <summary>Something that a backend holds, to be taken under management as a snapshot.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /manageable_snapshots</c> (3.8).</remarks>
public sealed record ManageVolumeSnapshotRequest
{
    /// <summary>The id of the volume that it is a snapshot of.</summary>
    public required string VolumeId { get; init; }

    /// <summary>What the backend calls it, 1 to 255 characters. Upstream: the <c>source-name</c> of the reference.</summary>
    public required string SourceName { get; init; }

    /// <summary>The name of the snapshot, at most 255 characters. Absent, it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The description of the snapshot, at most 255 characters. Absent, it has none.</summary>
    public string? Description { get; init; }

    /// <summary>Keys (1 to 255 characters) and values (at most 255) to keep with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
