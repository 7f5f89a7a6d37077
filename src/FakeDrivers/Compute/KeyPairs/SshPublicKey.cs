using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Compute;

/// <summary>Public keys in OpenSSH's one-line form. Source: RFC 4253 section 6.6, RFC 5656, RFC 8709, OpenSSH PROTOCOL.u2f.</summary>
internal static class SshPublicKey
{
    /// <summary>How many fields follow the type in the bytes of each type of key.</summary>
    private static int? FieldsOf(string type) => type switch
    {
        "ssh-rsa" => 2,
        "ssh-dss" => 4,
        "ssh-ed25519" => 1,
        "sk-ssh-ed25519@openssh.com" => 2,
        "ecdsa-sha2-nistp256" or "ecdsa-sha2-nistp384" or "ecdsa-sha2-nistp521" => 2,
        "sk-ecdsa-sha2-nistp256@openssh.com" => 3,
        _ => null,
    };

    /// <summary>The MD5 fingerprint of a key: pairs of digits parted by colons.</summary>
    /// <exception cref="InvalidRequestException">The text is no such key.</exception>
    public static string FingerprintOf(string line)
    {
        var words = line.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) throw ComputeErrors.PublicKey("it has no type and Base64 part");
        if (FieldsOf(words[0]) is not { } fields) throw ComputeErrors.PublicKey($"'{words[0]}' is no type of key");
        var bytes = new byte[words[1].Length];
        if (!Convert.TryFromBase64String(words[1], bytes, out var length)) throw ComputeErrors.PublicKey("its second word is not Base64");
        var blob = bytes.AsSpan(0, length);
        if (!Holds(blob, words[0], fields)) throw ComputeErrors.PublicKey($"its bytes are no key of the type {words[0]}");
        return Fingerprint(blob);
    }

    /// <summary>A key that nobody has the private half of, but that is one in form. It follows from the name.</summary>
    public static string PlaceholderOf(string name)
    {
        const string Type = "ssh-ed25519";
        var blob = new byte[4 + Type.Length + 4 + 32];
        BinaryPrimitives.WriteInt32BigEndian(blob, Type.Length);
        Encoding.ASCII.GetBytes(Type, blob.AsSpan(4));
        BinaryPrimitives.WriteInt32BigEndian(blob.AsSpan(4 + Type.Length), 32);
        SHA256.HashData(Encoding.UTF8.GetBytes(name), blob.AsSpan(8 + Type.Length));
        return $"{Type} {Convert.ToBase64String(blob)} {name}";
    }

    private static bool Holds(ReadOnlySpan<byte> blob, string type, int fields)
    {
        if (!TryTake(ref blob, out var name) || !name.SequenceEqual(Encoding.ASCII.GetBytes(type))) return false;
        for (var i = 0; i < fields; i++)
        {
            if (!TryTake(ref blob, out var field) || field.IsEmpty) return false;
        }

        return blob.IsEmpty;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> blob, out ReadOnlySpan<byte> field)
    {
        field = default;
        if (blob.Length < 4 || BinaryPrimitives.ReadInt32BigEndian(blob) is not (>= 0 and var length) || length > blob.Length - 4) return false;
        field = blob.Slice(4, length);
        blob = blob[(4 + length)..];
        return true;
    }

    [SuppressMessage("Security", "CA5351", Justification = "The service shows MD5 fingerprints; nothing is protected by them.")]
    private static string Fingerprint(ReadOnlySpan<byte> blob) =>
        string.Join(':', MD5.HashData(blob).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
