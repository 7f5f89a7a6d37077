namespace FakeDrivers.Identity;

/// <summary>Which users a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/users</c>, <c>GET /v3/groups/{id}/users</c>.</remarks>
public sealed record UserQuery
{
    /// <summary>Only those of this name, whatever its case. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those whose names are of this kind. Absent, whatever the name.</summary>
    public NameMatch? NameMatch { get; init; }

    /// <summary>Only those of this domain. Absent, of all.</summary>
    public string? DomainId { get; init; }

    /// <summary>Only those that are enabled, or only those that are not. Absent, both.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Only those in this group. Absent, all.</summary>
    public string? GroupId { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the user after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
