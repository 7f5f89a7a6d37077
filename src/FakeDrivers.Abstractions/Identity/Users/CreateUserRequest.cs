namespace FakeDrivers.Identity;

/// <summary>A user to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the password. Source: Keystone <c>POST /v3/users</c>.</remarks>
public sealed record CreateUserRequest
{
    /// <summary>The name: 1 to 255 characters, unique in the domain whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the domain.</summary>
    /// <value>The default is <see cref="IdentityDomain.DefaultId"/>.</value>
    public string DomainId { get; init; } = IdentityDomain.DefaultId;

    /// <summary>The password. Absent, the user cannot log in with one.</summary>
    public string? Password { get; init; }

    /// <inheritdoc cref="User.DefaultProjectId"/>
    public string? DefaultProjectId { get; init; }

    /// <summary>Whether the user can log in.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The address for mail. Absent or empty, the user has none.</summary>
    public string? Email { get; init; }

    /// <summary>The description. Absent or empty, the user has none.</summary>
    public string? Description { get; init; }

    /// <inheritdoc cref="User.Options"/>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <inheritdoc cref="User.Extra"/>
    public IReadOnlyDictionary<string, string> Extra { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Shows name and domain, never the password.</summary>
    public override string ToString() => $"user {Name} in domain {DomainId}";
}
