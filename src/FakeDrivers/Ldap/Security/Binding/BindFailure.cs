namespace FakeDrivers.Ldap;

/// <summary>Why a bind fails. Clients are told the same for all, but for what Active Directory's texts tell.</summary>
internal enum BindFailure
{
    NoSuchUser = 0x525,
    WrongPassword = 0x52E,
    AccountRestriction = 0x52F,
    LogonHours = 0x530,
    Workstation = 0x531,
    PasswordExpired = 0x532,
    Disabled = 0x533,
    AccountExpired = 0x701,
    MustChangePassword = 0x773,
    LockedOut = 0x775,
}
