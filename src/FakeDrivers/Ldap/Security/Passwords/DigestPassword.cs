using System.Security.Cryptography;

namespace FakeDrivers.Ldap;

/// <summary>Passwords hidden by one digest of password and salt, in base64, the salt at its end: <c>{SHA}</c>, <c>{SSHA}</c> and their kin.</summary>
internal static class DigestPassword
{
    public static bool Matches(HashAlgorithmName algorithm, string data, ReadOnlySpan<byte> password)
    {
        var bytes = new byte[data.Length];
        if (!Convert.TryFromBase64String(data, bytes, out var length)) return false;
        var digest = Digest(algorithm, password, []).Length;
        return length >= digest && CryptographicOperations.FixedTimeEquals(Digest(algorithm, password, bytes.AsSpan(digest..length)), bytes.AsSpan(..digest));
    }

    public static LdapValue Of(string prefix, HashAlgorithmName algorithm, ReadOnlySpan<byte> password, byte[] salt) =>
        prefix + Convert.ToBase64String([.. Digest(algorithm, password, salt), .. salt]);

    private static byte[] Digest(HashAlgorithmName algorithm, ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(password);
        hash.AppendData(salt);
        return hash.GetHashAndReset();
    }
}
