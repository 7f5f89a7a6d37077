namespace FakeDrivers.Ldap;

/// <summary>What is special to <see cref="LdapProfile.ActiveDirectory"/>. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up. The domain's rules for passwords and lockout are attributes of the domain's entry; these are what it starts with.</remarks>
public sealed class FakeActiveDirectoryOptions
{
    /// <summary>The short name of the domain, for names like <c>CORP\ann</c>.</summary>
    /// <value>The default is <see langword="null"/>: the first part of the domain's name, in capitals.</value>
    public string? NetBiosName { get; set; }

    /// <summary>The name of the domain controller.</summary>
    /// <value>The default is <c>DC1</c>.</value>
    public string ServerName { get; set; } = "DC1";

    /// <summary>The security identifier of the domain, <c>S-1-5-21-…</c>.</summary>
    /// <value>The default is <see langword="null"/>: one that follows from the domain's name.</value>
    public string? DomainSid { get; set; }

    /// <summary>Whether passwords are set by connections only that are encrypted; others get <see cref="LdapResultCode.UnwillingToPerform"/>.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool RequireEncryptionForPasswords { get; set; } = true;

    /// <summary>Whether deleted entries stay, below <c>CN=Deleted Objects</c>, for searches that ask for them.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool KeepDeletedEntries { get; set; } = true;

    /// <summary>How many characters a password must have (<c>minPwdLength</c>).</summary>
    /// <value>The default is 7.</value>
    public int MinPasswordLength { get; set; } = 7;

    /// <summary>Whether a password must have characters of three kinds: capitals, small letters, digits, others (<c>pwdProperties</c>).</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool RequireComplexPasswords { get; set; } = true;

    /// <summary>After how long a password has expired (<c>maxPwdAge</c>); zero for never.</summary>
    /// <value>The default is 42 days.</value>
    public TimeSpan MaxPasswordAge { get; set; } = TimeSpan.FromDays(42);

    /// <summary>After how many wrong passwords an account is locked (<c>lockoutThreshold</c>); 0 for never.</summary>
    /// <value>The default is 0.</value>
    public int LockoutThreshold { get; set; }

    /// <summary>How long an account stays locked (<c>lockoutDuration</c>); zero until somebody unlocks it.</summary>
    /// <value>The default is 30 minutes.</value>
    public TimeSpan LockoutDuration { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>For how long wrong passwords are counted (<c>lockOutObservationWindow</c>).</summary>
    /// <value>The default is 30 minutes.</value>
    public TimeSpan LockoutObservationWindow { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The build that diagnostic messages tell.</summary>
    /// <value>The default is <c>v4f7c</c>.</value>
    public string Build { get; set; } = "v4f7c";

    internal FakeActiveDirectoryOptions Copy() => (FakeActiveDirectoryOptions)MemberwiseClone();
}
