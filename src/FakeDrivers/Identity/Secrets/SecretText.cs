using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Identity;

/// <summary>A secret that must be known to check signatures, and is never shown; and how logs tell secrets apart without telling them.</summary>
internal sealed record SecretText(string Value)
{
    public const string Hidden = "***";

    private const string HashPrefix = "{SHA256}";

    /// <summary>Stands for a token in the log: the beginning of its hash, so that one can tell two apart.</summary>
    public static string Masked(string secret) =>
        secret.StartsWith(HashPrefix, StringComparison.Ordinal) ? secret : HashPrefix + HashOf(secret)[..16];

    /// <summary>The hash under which a token is kept: SHA-256 in lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();

    /// <summary>Whether two texts are the same; takes as long when they are not.</summary>
    public static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));

    /// <summary>A secret of so many characters, drawn from the seed.</summary>
    public static string Drawn(string drawn, int bytes) =>
        Convert.ToBase64String(HKDF.Expand(HashAlgorithmName.SHA256, SHA256.HashData(Encoding.UTF8.GetBytes(drawn)), bytes))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public override string ToString() => Hidden;
}
