namespace FakeDrivers.Identity;

/// <summary>
/// The password of a user. That of a user of the default data has no hash: it is the one in the options, so that a new world hashes nothing.
/// </summary>
internal sealed record UserPassword(string UserId, PasswordHash? Hash)
{
    /// <summary>The passwords before, the last one first, as far as the options ask for them.</summary>
    public IReadOnlyList<PasswordHash> Before { get; init => field = ValueList<PasswordHash>.From(value); } = ValueList<PasswordHash>.Empty;

    public bool Matches(string password, FakeIdentityOptions options) =>
        Hash?.Matches(password) ?? SecretText.AreEqual(password, options.DefaultPassword);
}
