using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Reads a policy from the attributes of an entry.</summary>
internal static class PasswordPolicyEntry
{
    /// <summary>The policy that an entry's attributes spell out; what is absent or unreadable has the draft's default.</summary>
    /// <param name="text">Gives the first value of an attribute, if there is one.</param>
    /// <param name="complaint">What else is asked of new passwords.</param>
    public static LdapPasswordPolicy Read(Func<string, string?> text, Func<string, string?>? complaint = null)
    {
        return new()
        {
            MinAge = Time("pwdMinAge"),
            MaxAge = Time("pwdMaxAge"),
            ExpireWarning = Time("pwdExpireWarning"),
            GraceLogins = Number("pwdGraceAuthNLimit"),
            GraceExpiry = Time("pwdGraceExpiry"),
            HistoryCount = Number("pwdInHistory"),
            Quality = Number("pwdCheckQuality") switch { <= 0 => LdapPasswordQuality.Ignored, 1 => LdapPasswordQuality.CheckedWhenReadable, _ => LdapPasswordQuality.Checked },
            MinLength = Number("pwdMinLength"),
            MaxLength = Number("pwdMaxLength"),
            Complaint = complaint,
            Lockout = Flag("pwdLockout"),
            LockoutDuration = Time("pwdLockoutDuration"),
            MaxFailures = Number("pwdMaxFailure"),
            FailureCountInterval = Time("pwdFailureCountInterval"),
            MustChange = Flag("pwdMustChange"),
            AllowUserChange = text("pwdAllowUserChange") is null || Flag("pwdAllowUserChange"),
            SafeModify = Flag("pwdSafeModify"),
            MaxIdle = Time("pwdMaxIdle"),
        };

        int Number(string name) => int.TryParse(text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        TimeSpan Time(string name) => TimeSpan.FromSeconds(Number(name));
        bool Flag(string name) => string.Equals(text(name), "TRUE", StringComparison.OrdinalIgnoreCase);
    }
}
