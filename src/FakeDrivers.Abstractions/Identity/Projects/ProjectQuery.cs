namespace FakeDrivers.Identity;

/// <summary>Which projects a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/projects</c>, <c>GET /v3/users/{id}/projects</c>, <c>GET /v3/auth/projects</c>.</remarks>
public sealed record ProjectQuery
{
    /// <summary>Only those of this name, whatever its case. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those whose names are of this kind. Absent, whatever the name.</summary>
    public NameMatch? NameMatch { get; init; }

    /// <summary>Only those of this domain. Absent, of all.</summary>
    public string? DomainId { get; init; }

    /// <summary>Only those right below this project or domain. Absent, wherever they stand.</summary>
    public string? ParentId { get; init; }

    /// <summary>Only those that are enabled, or only those that are not. Absent, both.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Only those in which this user has a role. Absent, all.</summary>
    public string? UserId { get; init; }

    /// <summary>Only those that bear all of these tags.</summary>
    /// <value>The default is empty: whatever the tags. Copied when set.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the project after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
