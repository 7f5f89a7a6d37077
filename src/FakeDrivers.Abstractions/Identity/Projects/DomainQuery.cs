namespace FakeDrivers.Identity;

/// <summary>Which domains a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/domains</c>, <c>GET /v3/auth/domains</c>.</remarks>
public sealed record DomainQuery
{
    /// <summary>Only the one of this name, whatever its case. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only those whose names are of this kind. Absent, whatever the name.</summary>
    public NameMatch? NameMatch { get; init; }

    /// <summary>Only those that are enabled, or only those that are not. Absent, both.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Only those on which this user has a role. Absent, all.</summary>
    public string? UserId { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the domain after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
