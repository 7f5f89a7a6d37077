namespace FakeDrivers.Identity;

/// <summary>
/// The password of a user. That of a user of the default data has no hash: it is the one in the options, so that a new world hashes nothing.
/// </summary>
internal sealed record UserPassword(string UserId, PasswordHash? Hash)
{
    public bool Matches(string password, FakeIdentityOptions options) =>
        Hash?.Matches(password) ?? SecretText.AreEqual(password, options.DefaultPassword);
}
