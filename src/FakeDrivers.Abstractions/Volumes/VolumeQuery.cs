namespace FakeDrivers.Volumes;

/// <summary>Which volumes a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /volumes/detail</c>.</remarks>
public sealed record VolumeQuery
{
    /// <summary>Only those that bear exactly this name. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those in this status. Absent, whatever the status.</summary>
    public VolumeStatus? Status { get; init; }

    /// <summary>Only those whose name holds this text. Absent, whatever the name. Upstream: <c>name~</c> (3.34).</summary>
    public string? NameContains { get; init; }

    /// <summary>Only those that can, or cannot, be booted from. Absent, both.</summary>
    public bool? IsBootable { get; init; }

    /// <summary>Only those that count, or do not count, in the quota (3.65). Absent, both.</summary>
    public bool? ConsumesQuota { get; init; }

    /// <summary>Only those whose move is so far. Absent, however far.</summary>
    public VolumeMigrationStatus? MigrationStatus { get; init; }

    /// <summary>Only those in this availability zone. Absent, in every one.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>Only those of this size. Absent, of every size.</summary>
    public int? SizeGiB { get; init; }

    /// <summary>Only those of the type with this id. Absent, of every type.</summary>
    public string? TypeId { get; init; }

    /// <summary>Only those of the group with this id. Absent, of every group and none.</summary>
    public string? GroupId { get; init; }

    /// <summary>Only those of this pool, backend or host. Absent, everywhere. Ignored when the caller is no administrator.</summary>
    public string? Host { get; init; }

    /// <summary>Only those of this project. Absent, as <see cref="AllProjects"/> says. Ignored, as upstream, when the caller is no administrator.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Only those that have all of these metadata entries.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>What they are sorted by; equal ones stay in order of creation. Absent, by creation alone.</summary>
    public VolumeSortKey? SortKey { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsDescending { get; init; }

    /// <summary>Also those of other projects. Ignored, as upstream, when the caller is no administrator.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the volume after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
