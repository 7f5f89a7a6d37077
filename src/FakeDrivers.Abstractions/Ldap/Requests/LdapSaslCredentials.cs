namespace FakeDrivers.Ldap;

/// <summary>A step of a SASL exchange: RFC 4513 section 5.2.</summary>
/// <param name="Mechanism">The mechanism: <c>PLAIN</c>, <c>EXTERNAL</c>, <c>SCRAM-SHA-256</c>.</param>
/// <param name="Credentials">What the client says in this step; <see langword="null"/> when it says nothing, which differs from saying the empty string.</param>
public sealed record LdapSaslCredentials(string Mechanism, LdapValue? Credentials = null) : LdapCredentials
{
    /// <summary>Names the mechanism, never what the client says.</summary>
    public override string ToString() => $"SASL {Mechanism}";
}
