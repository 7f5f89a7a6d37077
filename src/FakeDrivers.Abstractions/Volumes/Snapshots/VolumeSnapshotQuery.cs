namespace FakeDrivers.Volumes;

/// <summary>Which snapshots a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /snapshots/detail</c>.</remarks>
public sealed record VolumeSnapshotQuery
{
    /// <summary>Only those that bear exactly this name. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those whose name has this in it. Absent, whatever the name. Upstream: <c>name~</c> (3.34).</summary>
    public string? NameContains { get; init; }

    /// <summary>Only those with all of these metadata entries. Upstream: <c>metadata</c> (3.22).</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Only those in this status. Absent, whatever the status.</summary>
    public VolumeSnapshotStatus? Status { get; init; }

    /// <summary>Only those of the volume with this id. Absent, of every volume.</summary>
    public string? VolumeId { get; init; }

    /// <summary>Also those of other projects. Ignored, as upstream, when the caller is no administrator.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the snapshot after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
