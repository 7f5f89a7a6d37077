using System.Security.Cryptography;

namespace FakeDrivers.Ldap;

/// <summary>Digests by name. Old ones are among them: what real directories store and speak is for them to choose, not for us.</summary>
internal static class Digests
{
    public static byte[] Mac(HashAlgorithmName hash, byte[] key, ReadOnlySpan<byte> text)
    {
        using var mac = IncrementalHash.CreateHMAC(hash, key);
        mac.AppendData(text);
        return mac.GetHashAndReset();
    }

    public static byte[] Of(HashAlgorithmName hash, ReadOnlySpan<byte> octets)
    {
        using var digest = IncrementalHash.CreateHash(hash);
        digest.AppendData(octets);
        return digest.GetHashAndReset();
    }
}
