namespace FakeDrivers.Images;

/// <summary>What a project's images use.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance <c>GET /v2/info/usage</c>.</remarks>
public sealed record ImageUsage
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Bytes that its images store, once for each location.</summary>
    public long StoredBytes { get; init; }

    /// <summary>Bytes that are staged for imports.</summary>
    public long StagedBytes { get; init; }

    /// <summary>Images that it has; those that were killed or wait for the scrubber do not count.</summary>
    public int Images { get; init; }

    /// <summary>Images that get data now: saving, uploading or importing.</summary>
    public int Uploading { get; init; }
}
