using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Checks passwords against stored values, and makes such values. A value without a scheme is the password itself.</summary>
internal static class PasswordValue
{
    private const int SaltLength = 8;

    /// <summary>Whether one of the stored values is of this password. All of them are looked at, so that the time does not tell which.</summary>
    public static bool AnyMatches(IReadOnlyList<LdapValue> stored, ReadOnlySpan<byte> password)
    {
        var matches = false;
        for (var i = 0; i < stored.Count; i++) matches |= Matches(stored[i], password);
        return matches;
    }

    /// <summary>Whether the stored value is of this password. A value of an unknown scheme is of none.</summary>
    public static bool Matches(LdapValue stored, ReadOnlySpan<byte> password)
    {
        if (!TrySplit(stored, out var scheme, out var data)) return CryptographicOperations.FixedTimeEquals(stored.Span, password);
        return scheme.ToUpperInvariant() switch
        {
            "CLEARTEXT" => CryptographicOperations.FixedTimeEquals(stored.Span["{CLEARTEXT}".Length..], password),
            "SHA" or "SSHA" => DigestPassword.Matches(HashAlgorithmName.SHA1, data, password),
            "MD5" or "SMD5" => DigestPassword.Matches(HashAlgorithmName.MD5, data, password),
            "SHA256" or "SSHA256" or "SHA-256" or "SSHA-256" => DigestPassword.Matches(HashAlgorithmName.SHA256, data, password),
            "SHA384" or "SSHA384" or "SHA-384" or "SSHA-384" => DigestPassword.Matches(HashAlgorithmName.SHA384, data, password),
            "SHA512" or "SSHA512" or "SHA-512" or "SSHA-512" => DigestPassword.Matches(HashAlgorithmName.SHA512, data, password),
            "PBKDF2" or "PBKDF2-SHA1" => Pbkdf2Password.Matches(HashAlgorithmName.SHA1, data, password),
            "PBKDF2-SHA256" => Pbkdf2Password.Matches(HashAlgorithmName.SHA256, data, password),
            "PBKDF2-SHA512" => Pbkdf2Password.Matches(HashAlgorithmName.SHA512, data, password),
            "CRYPT" => CryptPassword.Matches(data, password),
            "SCRAM-SHA-1" => ScramSecret.TryParse(HashAlgorithmName.SHA1, data)?.Matches(password) ?? false,
            "SCRAM-SHA-256" => ScramSecret.TryParse(HashAlgorithmName.SHA256, data)?.Matches(password) ?? false,
            _ => false,
        };
    }

    /// <summary>A value that hides the password by the scheme.</summary>
    /// <param name="scheme">How.</param>
    /// <param name="password">The password.</param>
    /// <param name="draw">Draws so many random octets, for the salt.</param>
    public static LdapValue Of(LdapPasswordScheme scheme, ReadOnlySpan<byte> password, Func<int, byte[]> draw) => scheme switch
    {
        LdapPasswordScheme.Clear => new(password),
        LdapPasswordScheme.Sha => DigestPassword.Of("{SHA}", HashAlgorithmName.SHA1, password, []),
        LdapPasswordScheme.SaltedSha => DigestPassword.Of("{SSHA}", HashAlgorithmName.SHA1, password, draw(SaltLength)),
        LdapPasswordScheme.Md5 => DigestPassword.Of("{MD5}", HashAlgorithmName.MD5, password, []),
        LdapPasswordScheme.SaltedMd5 => DigestPassword.Of("{SMD5}", HashAlgorithmName.MD5, password, draw(SaltLength)),
        LdapPasswordScheme.Sha256 => DigestPassword.Of("{SHA256}", HashAlgorithmName.SHA256, password, []),
        LdapPasswordScheme.SaltedSha256 => DigestPassword.Of("{SSHA256}", HashAlgorithmName.SHA256, password, draw(SaltLength)),
        LdapPasswordScheme.Sha384 => DigestPassword.Of("{SHA384}", HashAlgorithmName.SHA384, password, []),
        LdapPasswordScheme.SaltedSha384 => DigestPassword.Of("{SSHA384}", HashAlgorithmName.SHA384, password, draw(SaltLength)),
        LdapPasswordScheme.Sha512 => DigestPassword.Of("{SHA512}", HashAlgorithmName.SHA512, password, []),
        LdapPasswordScheme.SaltedSha512 => DigestPassword.Of("{SSHA512}", HashAlgorithmName.SHA512, password, draw(SaltLength)),
        LdapPasswordScheme.Pbkdf2Sha1 => Pbkdf2Password.Of("{PBKDF2-SHA1}", HashAlgorithmName.SHA1, password, draw(16)),
        LdapPasswordScheme.Pbkdf2Sha256 => Pbkdf2Password.Of("{PBKDF2-SHA256}", HashAlgorithmName.SHA256, password, draw(16)),
        LdapPasswordScheme.Pbkdf2Sha512 => Pbkdf2Password.Of("{PBKDF2-SHA512}", HashAlgorithmName.SHA512, password, draw(16)),
        LdapPasswordScheme.CryptMd5 => CryptPassword.Of("$1$", password, draw(6)),
        LdapPasswordScheme.CryptSha256 => CryptPassword.Of("$5$", password, draw(12)),
        LdapPasswordScheme.CryptSha512 => CryptPassword.Of("$6$", password, draw(12)),
        LdapPasswordScheme.ScramSha1 => ScramSecret.Of(HashAlgorithmName.SHA1, password, draw(16)).ToValue("{SCRAM-SHA-1}"),
        LdapPasswordScheme.ScramSha256 => ScramSecret.Of(HashAlgorithmName.SHA256, password, draw(16)).ToValue("{SCRAM-SHA-256}"),
        _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "There is no such password scheme."),
    };

    /// <summary>Whether a value names no scheme, and so is the password itself.</summary>
    public static bool IsBare(LdapValue stored) => !TrySplit(stored, out _, out _);

    /// <summary>The password itself, when the value shows it.</summary>
    public static LdapValue? ClearOf(LdapValue stored)
    {
        if (!TrySplit(stored, out var scheme, out _)) return stored;
        return scheme.Equals("CLEARTEXT", StringComparison.OrdinalIgnoreCase) ? new(stored.Span["{CLEARTEXT}".Length..]) : null;
    }

    /// <summary>The SCRAM keys that the value holds, or that can be made of the password that it shows.</summary>
    /// <param name="hash">SHA-1 or SHA-256.</param>
    /// <param name="stored">The stored value.</param>
    /// <param name="salt">The salt for a password that is stored in the clear.</param>
    public static ScramSecret? ScramOf(HashAlgorithmName hash, LdapValue stored, byte[] salt)
    {
        if (ClearOf(stored) is { } clear) return ScramSecret.Of(hash, clear.Span, salt);
        var own = hash == HashAlgorithmName.SHA1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256";
        return TrySplit(stored, out var scheme, out var data) && scheme.Equals(own, StringComparison.OrdinalIgnoreCase) ? ScramSecret.TryParse(hash, data) : null;
    }

    /// <summary>Parts a value into its scheme and what follows.</summary>
    private static bool TrySplit(LdapValue stored, out string scheme, out string data)
    {
        var span = stored.Span;
        var end = span.Length > 0 && span[0] == '{' ? span.IndexOf((byte)'}') : -1;
        if (end < 2)
        {
            scheme = data = string.Empty;
            return false;
        }

        scheme = Encoding.Latin1.GetString(span[1..end]);
        data = Encoding.Latin1.GetString(span[(end + 1)..]);
        return true;
    }
}
