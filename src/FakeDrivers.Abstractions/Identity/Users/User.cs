namespace FakeDrivers.Identity;

/// <summary>A user. The password is kept apart, as a hash, and never given.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, users.</remarks>
public sealed record User
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique in its domain whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the domain that it is in.</summary>
    public required string DomainId { get; init; }

    /// <summary>The id of the project that a token is for when the log-in names none; need not exist. Absent when none was given.</summary>
    public string? DefaultProjectId { get; init; }

    /// <summary>Whether the user can log in.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The address for mail. Absent when none was given.</summary>
    public string? Email { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>When the password ceases to be accepted (UTC). Absent when it never does, or there is none.</summary>
    public DateTimeOffset? PasswordExpiresAt { get; init; }

    /// <summary>
    /// Options of the resource by name, with their values as JSON text. <c>ignore_lockout_failure_attempts</c>, <c>ignore_password_expiry</c> and
    /// <c>lock_password</c> have an effect when <c>true</c>.
    /// </summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Further keys that were given, with their values as JSON text; kept as given.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Extra { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
