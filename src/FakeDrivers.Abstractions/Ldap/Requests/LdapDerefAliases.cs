namespace FakeDrivers.Ldap;

/// <summary>When a search follows aliases: RFC 4511 section 4.5.1.3.</summary>
public enum LdapDerefAliases
{
    /// <summary>Never: an alias is an entry like any other.</summary>
    Never = 0,

    /// <summary>For what is found below the base.</summary>
    InSearching = 1,

    /// <summary>For the base.</summary>
    FindingBase = 2,

    /// <summary>For both.</summary>
    Always = 3,
}
