namespace FakeDrivers.Ldap;

/// <summary>Whose words diagnostic messages use.</summary>
public enum LdapTextStyle
{
    /// <summary>Our own, which name the value and what would be valid.</summary>
    Plain,

    /// <summary>OpenLDAP's.</summary>
    OpenLdap,

    /// <summary>Active Directory's, with their sub-codes.</summary>
    ActiveDirectory,
}
