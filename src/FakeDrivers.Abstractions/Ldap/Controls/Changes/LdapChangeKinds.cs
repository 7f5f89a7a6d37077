namespace FakeDrivers.Ldap;

/// <summary>Kinds of changes, as persistent search counts them.</summary>
[Flags]
public enum LdapChangeKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An entry was added.</summary>
    Add = 1,

    /// <summary>An entry was deleted.</summary>
    Delete = 2,

    /// <summary>Attributes were changed.</summary>
    Modify = 4,

    /// <summary>An entry was renamed or moved.</summary>
    ModifyDn = 8,

    /// <summary>All of them.</summary>
    All = 15,
}
