using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Who may bind, how passwords are kept, and who may do what.</content>
public sealed partial class FakeLdapOptions
{
    /// <summary>More who can bind without an entry: DN and password, which may be a stored value like <c>{SSHA}…</c>.</summary>
    /// <value>The default is none.</value>
    public IDictionary<string, string> AdditionalBinds { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The access rules: the first that says something decides. Where none does, anybody may read everything but passwords, users may change their
    /// own passwords, and the administrator may do anything. See <see cref="LdapAccessRules"/>.
    /// </summary>
    /// <value>The default is none.</value>
    public IList<LdapAccessRule> AccessRules { get; private set; } = [];

    /// <summary>Which entries the user names of SASL mechanisms and of <c>u:</c> identities stand for: the first rule that fits decides.</summary>
    /// <value>The default is none. A name that none fits stands for the one entry with that <c>uid</c> (in Active Directory: <c>sAMAccountName</c> or <c>userPrincipalName</c>).</value>
    public IList<LdapIdentityRule> IdentityRules { get; private set; } = [];

    /// <summary>The SASL mechanisms that are offered. Remove some, or add your own, or a <see cref="FakeTicketMechanism"/>.</summary>
    /// <value>The default is <see cref="LdapSaslMechanisms.All"/>.</value>
    public IList<ILdapSaslMechanism> SaslMechanisms { get; private set; } = [.. LdapSaslMechanisms.All];

    /// <summary>Whether everything but StartTLS, who am I and unbind needs an encrypted connection (<see cref="LdapResultCode.ConfidentialityRequired"/>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool RequireTls { get; set; }

    /// <summary>Whether a simple bind with a password needs an encrypted connection (<see cref="LdapResultCode.ConfidentialityRequired"/>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool RequireTlsForSimpleBind { get; set; }

    /// <summary>Whether a SASL bind by PLAIN needs an encrypted connection (<see cref="LdapResultCode.ConfidentialityRequired"/>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool RequireTlsForPlain { get; set; }

    /// <summary>Whether a bind may be of version 2 of the protocol.</summary>
    /// <value>The default is <see langword="false"/>: it fails with <see cref="LdapResultCode.ProtocolError"/>.</value>
    public bool AllowVersion2 { get; set; }

    /// <summary>How passwords in the clear are stored that come with an entry, a change or a password modification; imports keep them as they are.</summary>
    /// <value>The default is <see langword="null"/>: as they were given.</value>
    public LdapPasswordScheme? HashOnAdd { get; set; }

    /// <summary>Whether a comparison of a password checks it as a bind does. Without it, it compares with what is stored, octet by octet.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool CompareChecksHashes { get; set; }

    /// <summary>The password policy of entries that name none with <c>pwdPolicySubentry</c>.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public LdapPasswordPolicy? PasswordPolicy { get; set; }

    /// <summary>The entry of class <c>pwdPolicy</c> that holds the policy of entries that name none, if it is there; it goes before <see cref="PasswordPolicy"/>.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? PasswordPolicyDn { get; set; }

    /// <summary>Whether binds under a policy also tell of expiry by Netscape's older controls, which are not asked for.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool NetscapePasswordControls { get; set; } = true;

    private IEnumerable<string> ValidateSecurity(string path)
    {
        foreach (var dn in AdditionalBinds.Keys.Append(PasswordPolicyDn ?? string.Empty))
        {
            if (!LdapDn.TryParse(dn, out _)) yield return $"{path}: '{dn}' is no distinguished name; give one like 'cn=service,dc=example,dc=com'.";
        }

        foreach (var twice in SaslMechanisms.GroupBy(mechanism => mechanism.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return $"{path}:{nameof(SaslMechanisms)} offers {twice.Key} twice.";
        }

        if (HashOnAdd is { } scheme && !Enum.IsDefined(scheme)) yield return $"{path}:{nameof(HashOnAdd)} must be a password scheme, but is {scheme}.";
    }

    private void ReadSecurity(OptionReader reader)
    {
        reader.Flag(nameof(RequireTls), value => RequireTls = value);
        reader.Flag(nameof(RequireTlsForSimpleBind), value => RequireTlsForSimpleBind = value);
        reader.Flag(nameof(RequireTlsForPlain), value => RequireTlsForPlain = value);
        reader.Flag(nameof(AllowVersion2), value => AllowVersion2 = value);
        reader.Choice<LdapPasswordScheme>(nameof(HashOnAdd), value => HashOnAdd = value);
        reader.Flag(nameof(CompareChecksHashes), value => CompareChecksHashes = value);
        reader.Each(nameof(AdditionalBinds), (binds, dn) => binds.Text(dn, password => AdditionalBinds[dn] = password));
        reader.Section(nameof(PasswordPolicy), policy => PasswordPolicy = ReadPolicy(policy, PasswordPolicy ?? new()));
        reader.Text(nameof(PasswordPolicyDn), value => PasswordPolicyDn = value);
        reader.Flag(nameof(NetscapePasswordControls), value => NetscapePasswordControls = value);
    }

    private static LdapPasswordPolicy ReadPolicy(OptionReader reader, LdapPasswordPolicy policy)
    {
        reader.Time(nameof(policy.MinAge), value => policy = policy with { MinAge = value });
        reader.Time(nameof(policy.MaxAge), value => policy = policy with { MaxAge = value });
        reader.Time(nameof(policy.ExpireWarning), value => policy = policy with { ExpireWarning = value });
        reader.Number(nameof(policy.GraceLogins), value => policy = policy with { GraceLogins = value });
        reader.Time(nameof(policy.GraceExpiry), value => policy = policy with { GraceExpiry = value });
        reader.Number(nameof(policy.HistoryCount), value => policy = policy with { HistoryCount = value });
        reader.Choice<LdapPasswordQuality>(nameof(policy.Quality), value => policy = policy with { Quality = value });
        reader.Number(nameof(policy.MinLength), value => policy = policy with { MinLength = value });
        reader.Number(nameof(policy.MaxLength), value => policy = policy with { MaxLength = value });
        reader.Flag(nameof(policy.Lockout), value => policy = policy with { Lockout = value });
        reader.Time(nameof(policy.LockoutDuration), value => policy = policy with { LockoutDuration = value });
        reader.Number(nameof(policy.MaxFailures), value => policy = policy with { MaxFailures = value });
        reader.Time(nameof(policy.FailureCountInterval), value => policy = policy with { FailureCountInterval = value });
        reader.Flag(nameof(policy.MustChange), value => policy = policy with { MustChange = value });
        reader.Flag(nameof(policy.AllowUserChange), value => policy = policy with { AllowUserChange = value });
        reader.Flag(nameof(policy.SafeModify), value => policy = policy with { SafeModify = value });
        reader.Time(nameof(policy.MaxIdle), value => policy = policy with { MaxIdle = value });
        return policy;
    }

    private void CopySecurity()
    {
        AdditionalBinds = new Dictionary<string, string>(AdditionalBinds, StringComparer.Ordinal);
        AccessRules = [.. AccessRules];
        IdentityRules = [.. IdentityRules];
        SaslMechanisms = [.. SaslMechanisms];
    }
}
