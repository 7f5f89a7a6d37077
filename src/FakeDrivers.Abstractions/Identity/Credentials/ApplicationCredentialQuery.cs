namespace FakeDrivers.Identity;

/// <summary>Which application credentials of a user a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/users/{id}/application_credentials</c>.</remarks>
public sealed record ApplicationCredentialQuery
{
    /// <summary>Whose. Absent, the caller's.</summary>
    public string? UserId { get; init; }

    /// <summary>Only the one of this name, whatever its case. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the credential after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
