namespace FakeDrivers.Ldap;

/// <summary>How far below its base a search looks: RFC 4511 section 4.5.1.2.</summary>
public enum LdapSearchScope
{
    /// <summary>The base alone.</summary>
    Base = 0,

    /// <summary>What is right below the base.</summary>
    OneLevel = 1,

    /// <summary>The base and all below it.</summary>
    Subtree = 2,

    /// <summary>All below the base, without it (draft-sermersheim-ldap-subordinate-scope).</summary>
    Subordinates = 3,
}
