using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>CRAM-MD5 (RFC 2195): the client proves with a digest of the challenge that it knows a password which is stored in the clear.</summary>
internal sealed class CramMd5Mechanism : ILdapSaslMechanism
{
    public string Name => "CRAM-MD5";

    public LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state)
    {
        if (state is not string challenge || response is null)
        {
            if (response is { Length: > 0 }) return LdapSaslReply.Failure("CRAM-MD5 starts with the server's challenge, without credentials.");
            var next = FormattableString.Invariant(
                $"<{Convert.ToHexString(context.Draw(8))}.{context.Now.ToUnixTimeSeconds()}@{context.HostName}>");
            return LdapSaslReply.Challenge(next, next);
        }

        if (response is not { } answer || !answer.TryGetText(out var text) || text.LastIndexOf(' ') is var space && space < 1)
        {
            return LdapSaslReply.Failure("CRAM-MD5 is answered by a name, a space and 32 hexadecimal digits.");
        }

        var authenticationId = text[..space];
        var digest = Encoding.ASCII.GetBytes(text[(space + 1)..]);
        var matches = false;
        foreach (var stored in context.PasswordsOf(authenticationId))
        {
            if (PasswordValue.ClearOf(stored) is not { } password) continue;
            var expected = Convert.ToHexString(Digests.Mac(HashAlgorithmName.MD5, password.Array, Encoding.UTF8.GetBytes(challenge))).ToLowerInvariant();
            matches |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), digest);
        }

        return matches ? LdapSaslReply.Success(authenticationId) : LdapSaslReply.Failure(string.Empty, authenticationId);
    }
}
