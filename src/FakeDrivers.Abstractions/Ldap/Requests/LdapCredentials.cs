namespace FakeDrivers.Ldap;

/// <summary>How a bind shows who it is: <see cref="LdapSimpleCredentials"/> or <see cref="LdapSaslCredentials"/>.</summary>
public abstract record LdapCredentials
{
    private protected LdapCredentials()
    {
    }
}
