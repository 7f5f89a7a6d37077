using System.DirectoryServices.Protocols;
using System.Net;

namespace FakeDrivers.Ldap;

/// <summary>Binds, as far as System.DirectoryServices.Protocols has them.</summary>
internal static class BindMapping
{
    /// <summary>The kind of bind and its credential; none for one that takes the identity from the system.</summary>
    public static (AuthType Type, NetworkCredential? Credential) ToCredential(LdapBindRequest request)
    {
        if (request.Version != 3) throw LdapClientErrors.NotSupported($"a bind of version {request.Version}", "Use version 3.");
        if (request.Controls.Count > 0) throw LdapClientErrors.NotSupported($"controls with a bind, such as {request.Controls[0].Oid}", "Ask after the bind, with Who am I? for instance.");
        RequestMapping.CheckText(request.Name, "the name");
        return request.Credentials switch
        {
            LdapSimpleCredentials simple => (AuthType.Basic, new NetworkCredential(request.Name, Text(simple.Password))),
            LdapSaslCredentials sasl => Sasl(request, sasl),
            _ => throw LdapClientErrors.NotSupported($"{request.Credentials}", "Use simple credentials."),
        };
    }

    private static (AuthType Type, NetworkCredential? Credential) Sasl(LdapBindRequest request, LdapSaslCredentials sasl)
    {
        var type = sasl.Mechanism switch
        {
            "GSSAPI" => AuthType.Kerberos,
            "GSS-SPNEGO" when OperatingSystem.IsWindows() => AuthType.Negotiate,
            "EXTERNAL" when OperatingSystem.IsWindows() => AuthType.External,
            _ => throw LdapClientErrors.NotSupported($"a bind with the SASL mechanism {sasl.Mechanism}", "Use simple credentials, over TLS, or GSSAPI with the tickets of the system."),
        };
        if (sasl.Credentials is { Length: > 0 } || request.Name.Length > 0)
        {
            throw LdapClientErrors.NotSupported($"a name or credentials with the SASL mechanism {sasl.Mechanism}", "Leave them out: the system's are taken.");
        }

        return (type, null);
    }

    private static string Text(LdapValue password)
    {
        if (!password.TryGetText(out var text) || text.Contains('\0', StringComparison.Ordinal)) throw LdapClientErrors.NotSupported("a password that is no text, or has a NUL in it", "Use another password.");
        return text;
    }
}
