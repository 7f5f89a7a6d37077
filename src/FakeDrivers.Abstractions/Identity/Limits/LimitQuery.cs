namespace FakeDrivers.Identity;

/// <summary>Which limits a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/registered_limits</c>, <c>GET /v3/limits</c>.</remarks>
public sealed record LimitQuery
{
    /// <summary>Only those of this service. Absent, of all.</summary>
    public string? ServiceId { get; init; }

    /// <summary>Only those of this region. Absent, of all.</summary>
    public string? RegionId { get; init; }

    /// <summary>Only those of this resource. Absent, of all.</summary>
    public string? ResourceName { get; init; }

    /// <summary>Only those of this project; means nothing for registered limits. Absent, of all.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Only those of this domain; means nothing for registered limits. Absent, of all.</summary>
    public string? DomainId { get; init; }
}
