namespace FakeDrivers.Ldap;

/// <summary>What keeps an account from being used.</summary>
[Flags]
internal enum LdapAccountState
{
    None = 0,
    Disabled = 1,
    Locked = 2,
    MustChangePassword = 4,
    PasswordExpired = 8,
}
