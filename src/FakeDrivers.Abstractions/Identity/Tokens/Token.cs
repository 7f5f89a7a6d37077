namespace FakeDrivers.Identity;

/// <summary>A token: proof of who somebody is, for a scope and a time.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without its id, which is as good as a password. Source: Keystone API v3, tokens.</remarks>
public sealed record Token
{
    /// <summary>The text that its holder sends along.</summary>
    public required string Id { get; init; }

    /// <summary>How its holder proved who he is: <c>password</c>, <c>token</c>, <c>application_credential</c>, <c>ec2credential</c>, <c>totp</c>.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Methods { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>For whom it speaks.</summary>
    public required IdentityName User { get; init; }

    /// <summary>When the user's password ceases to be accepted (UTC). Absent when it never does.</summary>
    public DateTimeOffset? PasswordExpiresAt { get; init; }

    /// <summary>The project that it is for. Absent for another scope.</summary>
    public IdentityName? Project { get; init; }

    /// <summary>The domain that it is for. Absent for another scope.</summary>
    public IdentityName? Domain { get; init; }

    /// <summary>Whether it is for the whole system.</summary>
    public bool IsSystem { get; init; }

    /// <summary>The roles that the user has there now, those that follow from others included.</summary>
    /// <value>The default is empty: a token for nothing. Copied when set.</value>
    public IReadOnlyList<Role> Roles { get; init => field = ValueList<Role>.From(value); } = ValueList<Role>.Empty;

    /// <summary>Where the services are. Absent in a token for nothing, and when it was not asked for.</summary>
    /// <value>The default is absent. Copied when set.</value>
    public IReadOnlyList<CatalogEntry>? Catalog { get; init => field = value is null ? null : ValueList<CatalogEntry>.From(value); }

    /// <summary>When it was given (UTC).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it ends (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Its own audit id, and after it, when it was got by a token, that of the first in the row.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> AuditIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The application credential that it was got with. Absent for another way.</summary>
    public ApplicationCredential? ApplicationCredential { get; init; }

    /// <summary>The trust that it is for. Absent for another scope.</summary>
    public Trust? Trust { get; init; }

    /// <summary>Who asks when this token is sent along, for a world's <c>As</c>.</summary>
    /// <returns>The caller: the project is empty when the token is for none.</returns>
    public RequestContext ToContext() => new()
    {
        ProjectId = Project?.Id ?? string.Empty,
        UserId = User.Id ?? string.Empty,
        Roles = [.. Roles.Select(role => role.Name)],
        DomainId = Domain?.Id,
        IsSystemScoped = IsSystem,
        ApplicationCredentialId = ApplicationCredential?.Id,
        TrustId = Trust?.Id,
    };

    /// <summary>Shows the user, the scope and the end, never the id.</summary>
    public override string ToString() =>
        $"token of {User.Name ?? User.Id} for {Project?.Name ?? Project?.Id ?? Domain?.Name ?? (IsSystem ? "the system" : "nothing")} until {ExpiresAt:O}";
}
