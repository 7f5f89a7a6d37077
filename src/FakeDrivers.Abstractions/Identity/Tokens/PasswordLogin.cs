namespace FakeDrivers.Identity;

/// <summary>A log-in with a password.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Shows itself without the password.</remarks>
public sealed record PasswordLogin
{
    /// <summary>Who logs in.</summary>
    public required IdentityName User { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>Shows the user, never the password.</summary>
    public override string ToString() => $"password of {User.Id ?? User.Name}";
}
