namespace FakeDrivers.Ldap;

/// <summary>How the server answered a bind: RFC 4511 section 4.2.2.</summary>
public sealed record LdapBindResult : LdapResult
{
    /// <summary>The server's next step of a SASL exchange; <see langword="null"/> when there is none.</summary>
    public LdapValue? ServerSaslCredentials { get; init; }
}
