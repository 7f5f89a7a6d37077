using System.Globalization;
using System.Security.Cryptography;

namespace FakeDrivers.Ldap;

/// <summary>Passwords hidden by PBKDF2 (RFC 8018), as slapd's module writes them: rounds, salt and key, parted by dollars, in base64 with a dot for the plus.</summary>
internal static class Pbkdf2Password
{
    private const int Rounds = 10_000;

    public static bool Matches(HashAlgorithmName algorithm, string data, ReadOnlySpan<byte> password)
    {
        var parts = data.Split('$');
        if (parts.Length != 3
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
            || rounds < 1
            || Decode(parts[1]) is not { } salt
            || Decode(parts[2]) is not { Length: > 0 } key)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, algorithm, key.Length), key);
    }

    public static LdapValue Of(string prefix, HashAlgorithmName algorithm, ReadOnlySpan<byte> password, byte[] salt)
    {
        var length = algorithm == HashAlgorithmName.SHA1 ? 20 : algorithm == HashAlgorithmName.SHA256 ? 32 : 64;
        var key = Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, algorithm, length);
        return FormattableString.Invariant($"{prefix}{Rounds}${Encode(salt)}${Encode(key)}");
    }

    private static string Encode(byte[] octets) => Convert.ToBase64String(octets).TrimEnd('=').Replace('+', '.');

    private static byte[]? Decode(string text)
    {
        var padded = text.Replace('.', '+') + new string('=', (4 - (text.Length % 4)) % 4);
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }
}
