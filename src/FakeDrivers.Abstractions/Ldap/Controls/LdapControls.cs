namespace FakeDrivers.Ldap;

/// <summary>The controls that bear no value, ready to use.</summary>
public static class LdapControls
{
    /// <summary>Referral objects are treated as plain entries (RFC 3296).</summary>
    public static LdapControl ManageDsaIt { get; } = new("2.16.840.1.113730.3.4.2") { IsCritical = true };

    /// <summary>A delete takes all below the entry as well.</summary>
    public static LdapControl SubtreeDelete { get; } = new("1.2.840.113556.1.4.805") { IsCritical = true };

    /// <summary>Adding a value that is there and deleting one that is not succeed.</summary>
    public static LdapControl PermissiveModify { get; } = new("1.2.840.113556.1.4.1413") { IsCritical = true };

    /// <summary>The answer must not come from a copy (RFC 6171).</summary>
    public static LdapControl DontUseCopy { get; } = new("1.3.6.1.1.22") { IsCritical = false };

    /// <summary>Asks a bind who the connection is afterwards (RFC 3829).</summary>
    public static LdapControl AuthorizationIdentityRequest { get; } = new("2.16.840.1.113730.3.4.16") { IsCritical = false };

    /// <summary>Asks for what the password policy says (draft-behera-ldap-password-policy-10).</summary>
    public static LdapControl PasswordPolicyRequest { get; } = new("1.3.6.1.4.1.42.2.27.8.5.1") { IsCritical = false };

    /// <summary>In a response: the password has expired (draft-vchu-ldap-pwd-policy-00).</summary>
    public static LdapControl PasswordExpired { get; } = new("2.16.840.1.113730.3.4.4") { IsCritical = false };

    /// <summary>All checks are made and nothing is done; the result is then <see cref="LdapResultCode.NoOperation"/>.</summary>
    public static LdapControl NoOp { get; } = new("1.3.6.1.4.1.4203.1.10.2") { IsCritical = true };

    /// <summary>Rules that keep clients from operational attributes are relaxed; for privileged identities.</summary>
    public static LdapControl RelaxRules { get; } = new("1.3.6.1.4.1.4203.666.5.12") { IsCritical = true };

    /// <summary>An add may set attributes that nobody may modify; for privileged identities.</summary>
    public static LdapControl IgnoreNoUserModification { get; } = new("1.3.6.1.4.1.30221.2.5.5") { IsCritical = true };

    /// <summary>A search sees deleted entries too (Active Directory).</summary>
    public static LdapControl ShowDeleted { get; } = new("1.2.840.113556.1.4.417") { IsCritical = true };

    /// <summary>A search sees recycled entries too (Active Directory).</summary>
    public static LdapControl ShowRecycled { get; } = new("1.2.840.113556.1.4.2064") { IsCritical = true };

    /// <summary>A search makes no references to other domains (Active Directory).</summary>
    public static LdapControl DomainScope { get; } = new("1.2.840.113556.1.4.1339") { IsCritical = true };

    /// <summary>A search goes on and gives entries when they change (Active Directory).</summary>
    public static LdapControl Notification { get; } = new("1.2.840.113556.1.4.528") { IsCritical = true };

    /// <summary>The server need not wait for its disk (Active Directory).</summary>
    public static LdapControl LazyCommit { get; } = new("1.2.840.113556.1.4.619") { IsCritical = false };
}
