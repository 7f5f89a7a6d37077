namespace FakeDrivers.Identity;

/// <summary>Which credentials a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/credentials</c>.</remarks>
public sealed record CredentialQuery
{
    /// <summary>Only those of this user. Absent, of all whose credentials the caller sees.</summary>
    public string? UserId { get; init; }

    /// <summary>Only those of this type. Absent, of every type.</summary>
    public string? Type { get; init; }
}
