namespace FakeDrivers.Identity;

/// <summary>A token as it is kept: by the hash of its text, with what it was given for. Roles and names are looked up when it is shown.</summary>
internal sealed record TokenRow
{
    public required string Id { get; init; }

    public required string Hash { get; init; }

    public required string UserId { get; init; }

    public string? ProjectId { get; init; }

    public string? DomainId { get; init; }

    public bool IsSystem { get; init; }

    public IReadOnlyList<string> Methods { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    public IReadOnlyList<string> AuditIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public string? ApplicationCredentialId { get; init; }

    public string? TrustId { get; init; }

    /// <summary>The names of the roles of a token that was put into the store as it is; nothing for one that a log-in gave.</summary>
    public IReadOnlyList<string>? GivenRoles { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>The application credential or trust without which it is not valid.</summary>
    public string? GrantId => ApplicationCredentialId ?? TrustId;

    public RoleScope Scope => new(ProjectId, DomainId, IsSystem);
}
