namespace FakeDrivers.Identity;

/// <summary>Which trusts a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/OS-TRUST/trusts</c>.</remarks>
public sealed record TrustQuery
{
    /// <summary>Only those of the user who lets. Absent, of all.</summary>
    public string? TrustorUserId { get; init; }

    /// <summary>Only those of the user who is let. Absent, of all.</summary>
    public string? TrusteeUserId { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the trust after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
