namespace FakeDrivers.Identity;

/// <summary>Which roles a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/roles</c>.</remarks>
public sealed record RoleQuery
{
    /// <summary>Only the one of this name, whatever its case. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those whose names are of this kind. Absent, whatever the name.</summary>
    public NameMatch? NameMatch { get; init; }

    /// <summary>Only the own roles of this domain. Absent, only those that are no domain's own.</summary>
    public string? DomainId { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the role after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
