using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>What a server keeps for SCRAM (RFC 5802 3, RFC 5803): enough to check a password or a proof, not enough to make one.</summary>
internal sealed record ScramSecret(HashAlgorithmName Hash, int Iterations, byte[] Salt, byte[] StoredKey, byte[] ServerKey)
{
    /// <summary>The least that RFC 7677 4 allows.</summary>
    public const int DefaultIterations = 4096;

    public static ScramSecret Of(HashAlgorithmName hash, ReadOnlySpan<byte> password, byte[] salt, int iterations = DefaultIterations)
    {
        // What is no text, or text that no client may send, is taken octet by octet: it can be stored, so it must be checkable.
        var prepared = new LdapValue(password).TryGetText(out var text) && SaslPrep.Prepare(text) is { } clean ? Encoding.UTF8.GetBytes(clean) : password.ToArray();
        var salted = Rfc2898DeriveBytes.Pbkdf2(prepared, salt, iterations, hash, Digests.Of(hash, []).Length);
        return new(hash, iterations, salt, Digests.Of(hash, Digests.Mac(hash, salted, "Client Key"u8)), Digests.Mac(hash, salted, "Server Key"u8));
    }

    /// <summary>Reads RFC 5803's form, <c>4096:salt$stored:server</c>, or the form with commas that some servers write.</summary>
    public static ScramSecret? TryParse(HashAlgorithmName hash, string data)
    {
        var parts = data.Split(':', '$', ',');
        if (parts.Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var iterations) || iterations < 1) return null;
        var octets = new byte[3][];
        for (var i = 0; i < 3; i++)
        {
            var bytes = new byte[parts[i + 1].Length];
            if (!Convert.TryFromBase64String(parts[i + 1], bytes, out var length)) return null;
            octets[i] = bytes[..length];
        }

        return new(hash, iterations, octets[0], octets[1], octets[2]);
    }

    public bool Matches(ReadOnlySpan<byte> password) =>
        CryptographicOperations.FixedTimeEquals(Of(Hash, password, Salt, Iterations).StoredKey, StoredKey);

    public LdapValue ToValue(string prefix) => FormattableString.Invariant(
        $"{prefix}{Iterations}:{Convert.ToBase64String(Salt)}${Convert.ToBase64String(StoredKey)}:{Convert.ToBase64String(ServerKey)}");
}
