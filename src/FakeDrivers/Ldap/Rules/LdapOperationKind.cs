namespace FakeDrivers.Ldap;

/// <summary>The operations that a control can go with.</summary>
[Flags]
internal enum LdapOperationKind
{
    None = 0,
    Bind = 1,
    Search = 2,
    Compare = 4,
    Add = 8,
    Delete = 16,
    Modify = 32,
    ModifyDn = 64,
    Extended = 128,
    Update = Add | Delete | Modify | ModifyDn,
    Any = 255,
}
