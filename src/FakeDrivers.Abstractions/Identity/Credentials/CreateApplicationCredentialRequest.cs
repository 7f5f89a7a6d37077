namespace FakeDrivers.Identity;

/// <summary>An application credential to make, for the caller and the caller's project.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the secret. Source: Keystone <c>POST /v3/users/{id}/application_credentials</c>.</remarks>
public sealed record CreateApplicationCredentialRequest
{
    /// <summary>The name: 1 to 255 characters, unique for the user whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The description. Absent or empty, the credential has none.</summary>
    public string? Description { get; init; }

    /// <summary>The secret. Absent, the service makes one.</summary>
    public string? Secret { get; init; }

    /// <summary>The ids of the roles, all of which the user must have in the project.</summary>
    /// <value>The default is empty: all that the user has. Copied when set.</value>
    public IReadOnlyList<string> RoleIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>When it ceases to be accepted (UTC); later than now. Absent, never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <inheritdoc cref="ApplicationCredential.IsUnrestricted"/>
    public bool IsUnrestricted { get; init; }

    /// <inheritdoc cref="ApplicationCredential.AccessRules"/>
    public IReadOnlyList<AccessRule> AccessRules { get; init => field = ValueList<AccessRule>.From(value); } = ValueList<AccessRule>.Empty;

    /// <summary>Shows the name, never the secret.</summary>
    public override string ToString() => $"application credential {Name}";
}
