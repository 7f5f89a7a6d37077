namespace FakeDrivers.Volumes;

/// <summary>Which groups or group snapshots a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /groups/detail</c>, <c>GET /group_snapshots/detail</c>.</remarks>
public sealed record VolumeGroupQuery
{
    /// <summary>Only those that bear exactly this name. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those in this status. Absent, whatever the status.</summary>
    public VolumeGroupStatus? Status { get; init; }

    /// <summary>Also those of other projects. Ignored, as upstream, when the caller is no administrator.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the one after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
