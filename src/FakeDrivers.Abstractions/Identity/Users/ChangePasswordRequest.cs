namespace FakeDrivers.Identity;

/// <summary>A user's change of the own password.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the passwords. Source: Keystone <c>POST /v3/users/{id}/password</c>.</remarks>
public sealed record ChangePasswordRequest
{
    /// <summary>The id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>The password until now.</summary>
    public required string OriginalPassword { get; init; }

    /// <summary>The password from now on; not the same.</summary>
    public required string Password { get; init; }

    /// <summary>Shows the user, never the passwords.</summary>
    public override string ToString() => $"password of user {UserId}";
}
