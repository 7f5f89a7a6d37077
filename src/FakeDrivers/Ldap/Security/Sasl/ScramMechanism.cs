using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>SCRAM-SHA-1 (RFC 5802) and SCRAM-SHA-256 (RFC 7677), without channel binding, over passwords in the clear or stored SCRAM keys.</summary>
internal sealed class ScramMechanism(HashAlgorithmName hash) : ILdapSaslMechanism
{
    public string Name => hash == HashAlgorithmName.SHA1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256";

    public LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state)
    {
        if (response is null) return state is null ? LdapSaslReply.Challenge(string.Empty, this) : Malformed();
        if (!response.Value.TryGetText(out var message)) return Malformed();
        return state is ScramExchange exchange ? Finish(exchange, message) : Start(context, message);
    }

    private LdapSaslReply Start(LdapSaslContext context, string message)
    {
        // gs2-header is "flag,a=authzid," and the rest is what the proof is made over.
        var parts = message.Split(',', 3);
        if (parts.Length < 3) return Malformed();
        if (parts[0] is not ("n" or "y")) return LdapSaslReply.Failure("Channel binding is not offered: the mechanism's name does not end in -PLUS.");
        if (parts[1].Length > 0 && !parts[1].StartsWith("a=", StringComparison.Ordinal)) return Malformed();
        var bare = parts[2].Split(',');
        if (bare.Length < 2 || !bare[0].StartsWith("n=", StringComparison.Ordinal) || !bare[1].StartsWith("r=", StringComparison.Ordinal) || bare[1].Length == 2) return Malformed();
        if (NameOf(bare[0][2..]) is not { Length: > 0 } name || NameOf(parts[1].Length > 0 ? parts[1][2..] : string.Empty) is not { } actAs) return Malformed();

        var salt = context.Draw(16);
        ScramSecret[] secrets = [.. context.PasswordsOf(name).Select(stored => PasswordValue.ScramOf(hash, stored, salt)).OfType<ScramSecret>()];

        // The exchange runs to its end for a name that does not exist too, so that it does not tell.
        var isKnown = secrets.Length > 0;
        var secret = isKnown ? secrets[0] : new(hash, ScramSecret.DefaultIterations, salt, [], []);
        var nonce = bare[1][2..] + Convert.ToBase64String(context.Draw(18));
        var serverFirst = FormattableString.Invariant($"r={nonce},s={Convert.ToBase64String(secret.Salt)},i={secret.Iterations}");

        // Several passwords may match when one salt serves them all; another salt the client could not know of.
        var usable = isKnown ? secrets.Where(other => other.Iterations == secret.Iterations && other.Salt.AsSpan().SequenceEqual(secret.Salt)).ToArray() : [];
        return LdapSaslReply.Challenge(serverFirst, new ScramExchange(name, actAs, $"{parts[0]},{parts[1]},", parts[2], serverFirst, nonce, usable));
    }

    private LdapSaslReply Finish(ScramExchange exchange, string message)
    {
        var proofAt = message.LastIndexOf(",p=", StringComparison.Ordinal);
        if (proofAt < 0) return Malformed();
        var withoutProof = message[..proofAt];
        var parts = withoutProof.Split(',');
        var proof = new byte[message.Length];
        if (parts.Length < 2 || !Convert.TryFromBase64String(message[(proofAt + 3)..], proof, out var length)) return Malformed();
        if (parts[0] != "c=" + Convert.ToBase64String(Encoding.UTF8.GetBytes(exchange.Header))) return LdapSaslReply.Failure("The SCRAM header changed between the messages.");
        if (parts[1] != "r=" + exchange.Nonce) return LdapSaslReply.Failure("The SCRAM nonce is not the one of the challenge.");

        var text = Encoding.UTF8.GetBytes($"{exchange.ClientFirst},{exchange.ServerFirst},{withoutProof}");
        LdapValue? signature = null;
        foreach (var secret in exchange.Secrets)
        {
            if (!IsProof(secret, text, proof.AsSpan(..length))) continue;
            signature = "v=" + Convert.ToBase64String(Digests.Mac(hash, secret.ServerKey, text));
        }

        return signature is null
            ? LdapSaslReply.Failure(string.Empty, exchange.Name)
            : LdapSaslReply.Success(exchange.Name, exchange.ActAs, signature);
    }

    private bool IsProof(ScramSecret secret, byte[] text, ReadOnlySpan<byte> proof)
    {
        var signature = Digests.Mac(hash, secret.StoredKey, text);
        if (proof.Length != signature.Length) return false;
        for (var i = 0; i < signature.Length; i++) signature[i] ^= proof[i];
        return CryptographicOperations.FixedTimeEquals(Digests.Of(hash, signature), secret.StoredKey);
    }

    /// <summary>A name with its commas and equals signs put back; nothing when it holds an escape that is none.</summary>
    private static string? NameOf(string text)
    {
        var name = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                name.Append(text[i]);
                continue;
            }

            var escape = i + 3 <= text.Length ? text[i..(i + 3)] : string.Empty;
            if (escape is not ("=2C" or "=3D")) return null;
            name.Append(escape == "=2C" ? ',' : '=');
            i += 2;
        }

        return SaslPrep.Prepare(name.ToString());
    }

    private LdapSaslReply Malformed() => LdapSaslReply.Failure($"The {Name} message is malformed (RFC 5802 7).");
}
