namespace FakeDrivers.Ldap;

/// <summary>What an access rule says.</summary>
public enum LdapAccessDecision
{
    /// <summary>It may be.</summary>
    Allow,

    /// <summary>It may not: the operation fails with <see cref="LdapResultCode.InsufficientAccessRights"/>; what may not be read is left out of results.</summary>
    Deny,

    /// <summary>
    /// It may not, and even that the entry or attribute exists is not told: the operation fails with <see cref="LdapResultCode.NoSuchObject"/>,
    /// for an attribute that is compared with <see cref="LdapResultCode.NoSuchAttribute"/>.
    /// </summary>
    Hide,
}
