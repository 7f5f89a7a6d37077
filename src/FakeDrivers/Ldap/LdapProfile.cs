namespace FakeDrivers.Ldap;

/// <summary>Which real directory a fake one takes after. It chooses the defaults of <see cref="FakeLdapOptions"/>; each can be set on its own.</summary>
public enum LdapProfile
{
    /// <summary>As the standards say.</summary>
    Rfc,

    /// <summary>As OpenLDAP's slapd does.</summary>
    OpenLdap,

    /// <summary>As a domain controller of Active Directory does.</summary>
    ActiveDirectory,

    /// <summary>Without a schema, and with everybody allowed everything: for first steps and for learning what an application needs.</summary>
    Permissive,

    /// <summary>As the fake of Nova's tests did: nearly nothing is checked.</summary>
    Nova,
}
