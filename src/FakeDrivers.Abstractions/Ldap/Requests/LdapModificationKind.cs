namespace FakeDrivers.Ldap;

/// <summary>What one step of a modification does: RFC 4511 section 4.6, RFC 4525.</summary>
public enum LdapModificationKind
{
    /// <summary>Adds values.</summary>
    Add = 0,

    /// <summary>Deletes values; without values, the whole attribute.</summary>
    Delete = 1,

    /// <summary>Puts values in the place of all that there are; without values, removes the attribute if it is there.</summary>
    Replace = 2,

    /// <summary>Adds a number to an integer attribute (RFC 4525).</summary>
    Increment = 3,
}
