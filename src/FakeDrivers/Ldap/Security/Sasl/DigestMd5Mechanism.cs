using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>DIGEST-MD5 (RFC 2831) with quality <c>auth</c>: no integrity or confidentiality layer, no fast reauthentication.</summary>
internal sealed class DigestMd5Mechanism : ILdapSaslMechanism
{
    public string Name => "DIGEST-MD5";

    public LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state)
    {
        if (state is not string nonce || response is null)
        {
            var drawn = Convert.ToBase64String(context.Draw(18));
            return LdapSaslReply.Challenge(
                $"realm=\"{context.HostName}\",nonce=\"{drawn}\",qop=\"auth\",charset=utf-8,algorithm=md5-sess", drawn);
        }

        if (response is not { } answer || DigestMd5Response.TryParse(answer) is not { } parsed)
        {
            return LdapSaslReply.Failure("The DIGEST-MD5 response is malformed: it must name username, nonce, cnonce, nc, digest-uri and response.");
        }

        if (parsed.Nonce != nonce || parsed.Count != "00000001") return LdapSaslReply.Failure("The DIGEST-MD5 response answers another challenge.");
        if (parsed.Quality != "auth") return LdapSaslReply.Failure($"The quality of protection '{parsed.Quality}' was not offered; 'auth' was.");
        if (!parsed.Uri.StartsWith("ldap/", StringComparison.OrdinalIgnoreCase)) return LdapSaslReply.Failure($"The digest-uri '{parsed.Uri}' is not of an LDAP server.");
        LdapValue? proof = null;
        foreach (var stored in context.PasswordsOf(parsed.UserName))
        {
            if (PasswordValue.ClearOf(stored) is not { } password) continue;
            var expected = parsed.Digest(password, "AUTHENTICATE:");
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(parsed.Response)))
            {
                proof = "rspauth=" + parsed.Digest(password, ":");
            }
        }

        return proof is null
            ? LdapSaslReply.Failure(string.Empty, parsed.UserName)
            : LdapSaslReply.Success(parsed.UserName, parsed.AuthorizationId, proof);
    }
}
