namespace FakeDrivers.Ldap;

/// <summary>What a password policy objects to (draft-behera-ldap-password-policy-10, section 6.2).</summary>
public enum LdapPasswordPolicyError
{
    /// <summary>The password has expired.</summary>
    PasswordExpired = 0,

    /// <summary>The account is locked.</summary>
    AccountLocked = 1,

    /// <summary>The password must be changed first.</summary>
    ChangeAfterReset = 2,

    /// <summary>The user may not change the password.</summary>
    PasswordModNotAllowed = 3,

    /// <summary>The old password must come with the new one.</summary>
    MustSupplyOldPassword = 4,

    /// <summary>The password is too weak.</summary>
    InsufficientPasswordQuality = 5,

    /// <summary>The password is too short.</summary>
    PasswordTooShort = 6,

    /// <summary>The password was changed too recently.</summary>
    PasswordTooYoung = 7,

    /// <summary>The password was used before.</summary>
    PasswordInHistory = 8,
}
