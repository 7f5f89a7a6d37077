namespace FakeDrivers.Ldap;

/// <summary>Whether the quality of new passwords is looked at (<c>pwdCheckQuality</c> of draft-behera-ldap-password-policy-10).</summary>
public enum LdapPasswordQuality
{
    /// <summary>It is not looked at.</summary>
    Ignored = 0,

    /// <summary>It is looked at when the password can be read; one that comes hashed is taken.</summary>
    CheckedWhenReadable = 1,

    /// <summary>It is looked at; a password that comes hashed is refused.</summary>
    Checked = 2,
}
