namespace FakeDrivers.Identity;

/// <summary>Names a token by its text. The call log keeps the beginning of its hash instead.</summary>
/// <param name="TokenId">The text of the token.</param>
/// <param name="AllowExpired">Whether one that ended not long ago is meant too.</param>
public sealed record TokenReference(string TokenId, bool AllowExpired = false)
{
    /// <summary>Shows the beginning of the token's hash, never the token.</summary>
    public override string ToString() => $"token {SecretText.Masked(TokenId)}";
}
