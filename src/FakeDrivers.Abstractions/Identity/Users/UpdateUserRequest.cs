namespace FakeDrivers.Identity;

/// <summary>What to change of a user; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the password. Source: Keystone <c>PATCH /v3/users/{id}</c>.</remarks>
public sealed record UpdateUserRequest
{
    /// <summary>The id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>The new name: 1 to 255 characters. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new password, set without asking for the old one; all tokens of the user end. Absent, it stays.</summary>
    public string? Password { get; init; }

    /// <summary>The id of the new default project; an empty text takes it away. Absent, it stays.</summary>
    public string? DefaultProjectId { get; init; }

    /// <summary>Whether the user is enabled; disabling ends all tokens. Absent, it stays.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>The new address for mail; an empty text takes it away. Absent, it stays.</summary>
    public string? Email { get; init; }

    /// <summary>The new description; an empty text takes it away. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>Options to set, by name; the others stay.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Further keys to set, by name; the others stay.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Extra { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Shows the user and what changes, never the password.</summary>
    public override string ToString() =>
        $"user {UserId}{Change("name", Name)}{Change("enabled", IsEnabled)}{Change("default project", DefaultProjectId)}{(Password is null ? "" : ", password")}";

    private static string Change(string name, object? value) => value is null ? "" : $", {name} {value}";
}
