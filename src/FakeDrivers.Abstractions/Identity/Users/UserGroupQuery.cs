namespace FakeDrivers.Identity;

/// <summary>Which groups a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/groups</c>, <c>GET /v3/users/{id}/groups</c>.</remarks>
public sealed record UserGroupQuery
{
    /// <summary>Only those of this name, whatever its case. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those whose names are of this kind. Absent, whatever the name.</summary>
    public NameMatch? NameMatch { get; init; }

    /// <summary>Only those of this domain. Absent, of all.</summary>
    public string? DomainId { get; init; }

    /// <summary>Only those that this user is in. Absent, all.</summary>
    public string? UserId { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the group after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
