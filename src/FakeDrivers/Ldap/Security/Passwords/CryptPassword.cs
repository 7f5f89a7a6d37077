using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>
/// Passwords hidden by crypt(3) in its digest forms: <c>$1$</c> (MD5), <c>$5$</c> (SHA-256) and <c>$6$</c> (SHA-512). The older DES form matches nothing.
/// </summary>
internal static class CryptPassword
{
    private const string Alphabet = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string RoundsPrefix = "rounds=";
    private const int DefaultRounds = 5000;
    private const int FewestRounds = 1000;

    public static bool Matches(string data, ReadOnlySpan<byte> password) =>
        Crypt(data, password) is { } crypted
        && CryptographicOperations.FixedTimeEquals(Encoding.Latin1.GetBytes(crypted), Encoding.Latin1.GetBytes(data));

    public static LdapValue Of(string kind, ReadOnlySpan<byte> password, byte[] salt)
    {
        var text = new StringBuilder(kind);
        for (var i = 0; i + 2 < salt.Length; i += 3) Append(text, salt[i], salt[i + 1], salt[i + 2], 4);
        return "{CRYPT}" + Crypt(text.ToString(), password);
    }

    /// <summary>The password hidden with the salt and rounds that the setting starts with; nothing when the setting is of no known kind.</summary>
    private static string? Crypt(string setting, ReadOnlySpan<byte> password)
    {
        if (setting.StartsWith("$1$", StringComparison.Ordinal)) return Md5(Salt(setting[3..], 8), password);
        if (setting.StartsWith("$5$", StringComparison.Ordinal)) return Sha("$5$", setting[3..], HashAlgorithmName.SHA256, password);
        return setting.StartsWith("$6$", StringComparison.Ordinal) ? Sha("$6$", setting[3..], HashAlgorithmName.SHA512, password) : null;
    }

    private static string Salt(string text, int longest)
    {
        var end = text.IndexOf('$', StringComparison.Ordinal);
        return text[..Math.Min(longest, end < 0 ? text.Length : end)];
    }

    private static string? Sha(string kind, string rest, HashAlgorithmName algorithm, ReadOnlySpan<byte> password)
    {
        var rounds = DefaultRounds;
        var named = string.Empty;
        if (rest.StartsWith(RoundsPrefix, StringComparison.Ordinal))
        {
            var end = rest.IndexOf('$', StringComparison.Ordinal);
            if (end < 0 || !int.TryParse(rest[RoundsPrefix.Length..end], NumberStyles.None, CultureInfo.InvariantCulture, out rounds)) return null;
            rounds = Math.Max(rounds, FewestRounds);
            named = FormattableString.Invariant($"{RoundsPrefix}{rounds}$");
            rest = rest[(end + 1)..];
        }

        var salt = Salt(rest, 16);
        var digest = ShaDigest(algorithm, password, Encoding.Latin1.GetBytes(salt), rounds);
        var text = new StringBuilder(kind).Append(named).Append(salt).Append('$');
        if (algorithm == HashAlgorithmName.SHA512)
        {
            for (int i = 0, a = 0, b = 21, c = 42; i < 21; i++, (a, b, c) = (b + 1, c + 1, a + 1)) Append(text, digest[a], digest[b], digest[c], 4);
            return Append(text, 0, 0, digest[63], 2).ToString();
        }

        for (int i = 0, a = 0, b = 10, c = 20; i < 10; i++, (a, b, c) = (c + 1, a + 1, b + 1)) Append(text, digest[a], digest[b], digest[c], 4);
        return Append(text, 0, digest[31], digest[30], 3).ToString();
    }

    // The steps are those of U. Drepper's specification "Unix crypt using SHA-256 and SHA-512".
    private static byte[] ShaDigest(HashAlgorithmName algorithm, ReadOnlySpan<byte> password, byte[] salt, int rounds)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(password);
        hash.AppendData(salt);
        hash.AppendData(password);
        var other = hash.GetHashAndReset();

        hash.AppendData(password);
        hash.AppendData(salt);
        hash.AppendData(Stretch(other, password.Length));
        for (var bits = password.Length; bits > 0; bits >>= 1) hash.AppendData((bits & 1) != 0 ? other : password);
        var digest = hash.GetHashAndReset();

        for (var i = 0; i < password.Length; i++) hash.AppendData(password);
        var key = Stretch(hash.GetHashAndReset(), password.Length);
        for (var i = 0; i < 16 + digest[0]; i++) hash.AppendData(salt);
        return Rounds(hash, digest, key, Stretch(hash.GetHashAndReset(), salt.Length), rounds);
    }

    // The steps are those of P.-H. Kamp's MD5 form, as FreeBSD and glibc have it.
    private static string Md5(string salt, ReadOnlySpan<byte> password)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var salted = Encoding.Latin1.GetBytes(salt);
        hash.AppendData(password);
        hash.AppendData(salted);
        hash.AppendData(password);
        var other = hash.GetHashAndReset();

        hash.AppendData(password);
        hash.AppendData("$1$"u8);
        hash.AppendData(salted);
        hash.AppendData(Stretch(other, password.Length));
        for (var bits = password.Length; bits > 0; bits >>= 1) hash.AppendData((bits & 1) != 0 ? [0] : password[..1]);
        var digest = Rounds(hash, hash.GetHashAndReset(), password.ToArray(), salted, 1000);

        var text = new StringBuilder("$1$").Append(salt).Append('$');
        for (var i = 0; i < 5; i++) Append(text, digest[i], digest[i + 6], digest[i == 4 ? 5 : i + 12], 4);
        return Append(text, 0, 0, digest[11], 2).ToString();
    }

    private static byte[] Rounds(IncrementalHash hash, byte[] digest, byte[] key, byte[] salt, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            hash.AppendData((i & 1) != 0 ? key : digest);
            if (i % 3 != 0) hash.AppendData(salt);
            if (i % 7 != 0) hash.AppendData(key);
            hash.AppendData((i & 1) != 0 ? digest : key);
            digest = hash.GetHashAndReset();
        }

        return digest;
    }

    private static byte[] Stretch(byte[] digest, int length)
    {
        var stretched = new byte[length];
        for (var i = 0; i < length; i++) stretched[i] = digest[i % digest.Length];
        return stretched;
    }

    private static StringBuilder Append(StringBuilder text, byte high, byte middle, byte low, int characters)
    {
        var bits = (high << 16) | (middle << 8) | low;
        for (var i = 0; i < characters; i++, bits >>= 6) text.Append(Alphabet[bits & 0x3F]);
        return text;
    }
}
