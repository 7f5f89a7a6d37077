namespace FakeDrivers.Ldap;

/// <summary>
/// What is asked of passwords and of those who bind with them: the policy of draft-behera-ldap-password-policy-10. All times are of the world's
/// clock. It is an option of the directory, or comes from an entry of class <c>pwdPolicy</c>.
/// </summary>
public sealed record LdapPasswordPolicy
{
    /// <summary>How long a password must have been in use before its owner may change it (<c>pwdMinAge</c>).</summary>
    /// <value>The default is zero: at once.</value>
    public TimeSpan MinAge { get; init; }

    /// <summary>After which time a password expires (<c>pwdMaxAge</c>).</summary>
    /// <value>The default is zero: never.</value>
    public TimeSpan MaxAge { get; init; }

    /// <summary>How long before that a bind tells of it (<c>pwdExpireWarning</c>).</summary>
    /// <value>The default is zero: it does not.</value>
    public TimeSpan ExpireWarning { get; init; }

    /// <summary>How often an expired password still serves (<c>pwdGraceAuthNLimit</c>).</summary>
    /// <value>The default is 0.</value>
    public int GraceLogins { get; init; }

    /// <summary>For how long after its end an expired password still serves so (<c>pwdGraceExpiry</c>).</summary>
    /// <value>The default is zero: without a limit.</value>
    public TimeSpan GraceExpiry { get; init; }

    /// <summary>How many former passwords may not come again (<c>pwdInHistory</c>).</summary>
    /// <value>The default is 0.</value>
    public int HistoryCount { get; init; }

    /// <summary>Whether the quality of new passwords is looked at (<c>pwdCheckQuality</c>): their length, and what <see cref="Complaint"/> says.</summary>
    /// <value>The default is <see cref="LdapPasswordQuality.Ignored"/>.</value>
    public LdapPasswordQuality Quality { get; init; }

    /// <summary>The fewest characters of a new password (<c>pwdMinLength</c>).</summary>
    /// <value>The default is 0: any number.</value>
    public int MinLength { get; init; }

    /// <summary>The most characters of a new password (<c>pwdMaxLength</c>).</summary>
    /// <value>The default is 0: any number.</value>
    public int MaxLength { get; init; }

    /// <summary>
    /// Says what is wrong with a new password, or nothing when it is good. Asked when <see cref="Quality"/> is looked at and the length fits, while the
    /// world is locked: what changes the world fails there with an <see cref="InvalidOperationException"/>.
    /// </summary>
    /// <value>The default is <see langword="null"/>: any password of fitting length is good.</value>
    public Func<string, string?>? Complaint { get; init; }

    /// <summary>Whether an account is locked after too many failed binds (<c>pwdLockout</c>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Lockout { get; init; }

    /// <summary>For how long (<c>pwdLockoutDuration</c>).</summary>
    /// <value>The default is zero: until the password is set anew or <c>pwdAccountLockedTime</c> removed.</value>
    public TimeSpan LockoutDuration { get; init; }

    /// <summary>After how many failed binds in a row (<c>pwdMaxFailure</c>).</summary>
    /// <value>The default is 0: no number is too many.</value>
    public int MaxFailures { get; init; }

    /// <summary>After which time a failed bind no longer counts (<c>pwdFailureCountInterval</c>).</summary>
    /// <value>The default is zero: it counts until a bind succeeds.</value>
    public TimeSpan FailureCountInterval { get; init; }

    /// <summary>Whether a password that another set must be changed before anything else is done (<c>pwdMustChange</c>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool MustChange { get; init; }

    /// <summary>Whether users may change their own passwords (<c>pwdAllowUserChange</c>).</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool AllowUserChange { get; init; } = true;

    /// <summary>Whether they must give the old one with the new (<c>pwdSafeModify</c>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool SafeModify { get; init; }

    /// <summary>After which time without a bind an account is locked (<c>pwdMaxIdle</c>).</summary>
    /// <value>The default is zero: never.</value>
    public TimeSpan MaxIdle { get; init; }
}
