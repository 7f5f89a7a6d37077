namespace FakeDrivers.Identity;

/// <summary>Which regions a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/regions</c>.</remarks>
public sealed record RegionQuery
{
    /// <summary>Only those that are directly a part of this region. Absent, all.</summary>
    public string? ParentRegionId { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the region after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
