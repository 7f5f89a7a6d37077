namespace FakeDrivers.Ldap;

/// <summary>A password: RFC 4513 section 5.1.</summary>
/// <param name="Password">The password; empty for an anonymous bind.</param>
public sealed record LdapSimpleCredentials(LdapValue Password) : LdapCredentials
{
    /// <summary>Says that there is a password, never which.</summary>
    public override string ToString() => Password.Length == 0 ? "no password" : "password ***";
}
