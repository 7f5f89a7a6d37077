namespace FakeDrivers.Identity;

/// <summary>A way for a program to log in as a user in one project, without the user's password.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the secret. Source: Keystone API v3, application credentials.</remarks>
public sealed record ApplicationCredential
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique for its user whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the user whom it speaks for.</summary>
    public required string UserId { get; init; }

    /// <summary>The id of the project that it is for.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The ids of the roles that it has.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> RoleIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>When it ceases to be accepted (UTC). Absent when it never does.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether who logs in with it may make and remove application credentials and trusts.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsUnrestricted { get; init; }

    /// <summary>The requests that it may be used for.</summary>
    /// <value>The default is empty: all. Copied when set.</value>
    public IReadOnlyList<AccessRule> AccessRules { get; init => field = ValueList<AccessRule>.From(value); } = ValueList<AccessRule>.Empty;

    /// <summary>The secret to log in with. There only in the answer to its making.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether it may be used for a request. This says nothing about the roles, which the service asks for besides.</summary>
    /// <param name="service">The type of the service that the request goes to.</param>
    /// <param name="method">Its method.</param>
    /// <param name="path">Its path, without what follows a question mark.</param>
    /// <returns>Whether a rule allows it, or there are none.</returns>
    public bool Allows(string service, string method, string path) => AccessRules.Count == 0 || AccessRules.Any(rule => rule.Allows(service, method, path));

    /// <summary>Shows all but the secret.</summary>
    public override string ToString() => $"application credential {Name} ({Id}) of user {UserId} in project {ProjectId}";
}
