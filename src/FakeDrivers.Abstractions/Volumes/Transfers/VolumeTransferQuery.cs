namespace FakeDrivers.Volumes;

/// <summary>Which transfers a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /volume-transfers/detail</c>.</remarks>
public sealed record VolumeTransferQuery
{
    /// <summary>Also those of other projects. Ignored, as upstream, when the caller is no administrator.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the transfer after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
