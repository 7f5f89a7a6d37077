namespace FakeDrivers.Identity;

/// <summary>Which endpoints a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/endpoints</c>.</remarks>
public sealed record EndpointQuery
{
    /// <summary>Only those of this service. Absent, of all.</summary>
    public string? ServiceId { get; init; }

    /// <summary>Only those of this interface. Absent, of all.</summary>
    public EndpointInterface? Interface { get; init; }

    /// <summary>Only those in this region. Absent, in all.</summary>
    public string? RegionId { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the endpoint after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
