namespace FakeDrivers.Ldap;

/// <summary>A fault that a server does to a connection, and what a client of an in-process connection sees of it.</summary>
internal sealed class LdapFaultException : LdapException
{
    public LdapFaultException(LdapFaultKind kind, LdapResult seen, LdapResult? notice = null)
        : base(seen)
    {
        Kind = kind;
        Notice = notice;
    }

    /// <summary>What the server does.</summary>
    public LdapFaultKind Kind { get; }

    /// <summary>What the notice of disconnection says.</summary>
    public LdapResult? Notice { get; }

    /// <summary>Whether the connection is over.</summary>
    public bool EndsConnection => Kind != LdapFaultKind.Malform;

    public static LdapFaultException Drop() => new(LdapFaultKind.Drop, new(LdapResultCode.ServerDown, "The server cut the connection (a fault rule)."));

    public static LdapFaultException Malform() => new(LdapFaultKind.Malform, new(LdapResultCode.DecodingError, "The server's answer could not be read (a fault rule)."));

    public static LdapFaultException Disconnect(LdapResultCode code, string text) => new(
        LdapFaultKind.Disconnect,
        new(LdapResultCode.ServerDown, $"The server ended the connection with the notice {(int)code} {code}{(text.Length > 0 ? $": {text}" : "")} (a fault rule)."),
        new(code, text));
}
