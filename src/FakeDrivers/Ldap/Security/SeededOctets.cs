using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Octets that look random and follow from a name alone.</summary>
internal static class SeededOctets
{
    public static byte[] Of(string name, int count)
    {
        var octets = new byte[count];
        for (var at = 0; at < count; at += SHA256.HashSizeInBytes)
        {
            var block = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}|{at}")));
            block.AsSpan(0, Math.Min(block.Length, count - at)).CopyTo(octets.AsSpan(at));
        }

        return octets;
    }
}
