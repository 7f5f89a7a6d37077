namespace FakeDrivers.Ldap;

/// <summary>The kind of an object class (RFC 4512 section 2.4).</summary>
public enum LdapObjectClassKind
{
    /// <summary>Only others are derived from it.</summary>
    Abstract,

    /// <summary>An entry has exactly one chain of them.</summary>
    Structural,

    /// <summary>An entry may have any of them besides.</summary>
    Auxiliary,
}
