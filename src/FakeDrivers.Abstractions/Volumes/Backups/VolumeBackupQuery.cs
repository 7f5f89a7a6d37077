namespace FakeDrivers.Volumes;

/// <summary>Which backups a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /backups/detail</c>.</remarks>
public sealed record VolumeBackupQuery
{
    /// <summary>Only those that bear exactly this name. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those in this status. Absent, whatever the status.</summary>
    public VolumeBackupStatus? Status { get; init; }

    /// <summary>Only those of the volume with this id. Absent, of every volume.</summary>
    public string? VolumeId { get; init; }

    /// <summary>Also those of other projects. Ignored, as upstream, when the caller is no administrator.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the backup after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
