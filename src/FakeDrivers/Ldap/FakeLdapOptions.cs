using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>How the directory of a world behaves. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up. A knob that is <see langword="null"/> follows the <see cref="Profile"/>.</remarks>
public sealed partial class FakeLdapOptions : IDomainOptions
{
    /// <summary>Which real directory it takes after.</summary>
    /// <value>The default is <see cref="LdapProfile.Rfc"/>.</value>
    public LdapProfile Profile { get; set; } = LdapProfile.Rfc;

    /// <summary>The names below which entries may stand; an empty name takes all.</summary>
    /// <value>The default is <c>dc=example,dc=com</c>.</value>
    public IList<string> Suffixes { get; private set; } = ["dc=example,dc=com"];

    /// <summary>Whether each suffix has an entry from the start.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool CreateSuffixEntries { get; set; } = true;

    /// <summary>The administrator, who needs no entry and to whom no access rule and no limit applies.</summary>
    /// <value>The default is <c>cn=admin,dc=example,dc=com</c>.</value>
    public string RootDn { get; set; } = "cn=admin,dc=example,dc=com";

    /// <summary>The administrator's password.</summary>
    /// <value>The default is <c>admin</c>.</value>
    public string RootPassword { get; set; } = "admin";

    /// <summary>The distinguished name that the connections of a container are bound as from the start, as a real one is by its options.</summary>
    /// <value>The default is empty: they are nobody's until the app binds them.</value>
    public string ConnectAs { get; set; } = string.Empty;

    /// <summary>The schema to start with.</summary>
    /// <value>The default is <see langword="null"/>: the profile's, <see cref="LdapSchema.Standard"/> or <see cref="LdapSchema.ActiveDirectory"/>.</value>
    public LdapSchema? Schema { get; set; }

    /// <summary>Whether entries must fit the schema. Without it, unknown attributes are text in any case, and those that usually hold names hold names.</summary>
    /// <value>The default is <see langword="null"/>: not in <see cref="LdapProfile.Permissive"/> and <see cref="LdapProfile.Nova"/>.</value>
    public bool? EnforceSchema { get; set; }

    /// <summary>Whether an entry needs one above it.</summary>
    /// <value>The default is <see langword="null"/>: not in <see cref="LdapProfile.Nova"/>.</value>
    public bool? RequireParent { get; set; }

    /// <summary>Whether missing parents are made, as organizational units and the like, when an entry is added.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool CreateParents { get; set; }

    /// <summary>Whether an added entry gets the superclasses of its object classes as values.</summary>
    /// <value>The default is <see langword="null"/>: in <see cref="LdapProfile.ActiveDirectory"/>.</value>
    public bool? FillSuperclasses { get; set; }

    /// <summary>Whether an added entry gets the values of its name that it lacks.</summary>
    /// <value>The default is <see langword="null"/>: not in <see cref="LdapProfile.Nova"/>.</value>
    public bool? AddNamingValues { get; set; }

    /// <summary>What a connection may read that is bound as nobody.</summary>
    /// <value>The default is <see langword="null"/>: the root DSE in <see cref="LdapProfile.ActiveDirectory"/>, else what access rules let it.</value>
    public LdapAnonymousAccess? AnonymousAccess { get; set; }

    /// <summary>Whether everybody may change everything, also anonymously.</summary>
    /// <value>The default is <see langword="null"/>: in <see cref="LdapProfile.Permissive"/> and <see cref="LdapProfile.Nova"/>.</value>
    public bool? AllowAllWrites { get; set; }

    /// <summary>What becomes of a bind with a name and an empty password.</summary>
    /// <value>The default is <see langword="null"/>: refused; anonymous in <see cref="LdapProfile.ActiveDirectory"/>, accepted in <see cref="LdapProfile.Nova"/>.</value>
    public LdapEmptyPassword? EmptyPassword { get; set; }

    /// <summary>Whose words diagnostic messages use.</summary>
    /// <value>The default is <see langword="null"/>: the profile's.</value>
    public LdapTextStyle? TextStyle { get; set; }

    /// <summary>How many entries a search gives that asks for no pages; 0 for no limit. Passing it ends the search with <see cref="LdapResultCode.SizeLimitExceeded"/>.</summary>
    /// <value>The default is <see langword="null"/>: 1000 in <see cref="LdapProfile.ActiveDirectory"/>, else none.</value>
    public int? MaxPageSize { get; set; }

    /// <summary>How many values of an attribute come at once; the rest by ranges; 0 for no limit.</summary>
    /// <value>The default is <see langword="null"/>: 1500 in <see cref="LdapProfile.ActiveDirectory"/>, else none.</value>
    public int? MaxValueRange { get; set; }

    /// <summary>How many entries a search of a connection gives that is bound as nobody; 0 for no limit.</summary>
    /// <value>The default is <see langword="null"/>: 1000 in <see cref="LdapProfile.ActiveDirectory"/>, else none.</value>
    public int? AnonymousSizeLimit { get; set; }

    /// <summary>How many entries a search gives to anybody but the administrator, whatever it asks; 0 for no limit.</summary>
    /// <value>The default is 0.</value>
    public int SizeLimit { get; set; }

    /// <summary>Whether passing <see cref="SizeLimit"/> ends a search with <see cref="LdapResultCode.AdminLimitExceeded"/> instead of <see cref="LdapResultCode.SizeLimitExceeded"/>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool SizeLimitIsAdministrative { get; set; }

    /// <summary>Whether a search of the root DSE shows its operational attributes without being asked, as many clients expect.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ShowAllOfRootDse { get; set; }

    /// <summary>Whether results spell attributes as the request did, where it named them, instead of as the schema does.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool SpellAttributesAsRequested { get; set; }

    /// <summary>Whether time stamps show fractions of seconds.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool FractionalTimestamps { get; set; }

    /// <summary>Whether entries have an <c>entryCSN</c>, which each change of an entry changes.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool EntryCsn { get; set; }

    /// <summary>Where names outside of all suffixes are referred to: URLs; none to say that there is no such object.</summary>
    /// <value>The default is none.</value>
    public IList<string> DefaultReferral { get; private set; } = [];

    /// <summary>Other servers that the root DSE names (<c>altServer</c>): URLs.</summary>
    /// <value>The default is none.</value>
    public IList<string> AlternativeServers { get; private set; } = [];

    /// <summary>More of what the root DSE tells. An attribute that it has takes these values instead of its own.</summary>
    /// <value>The default is none.</value>
    public IList<LdapAttribute> RootDseAttributes { get; private set; } = [];

    /// <summary>The classes of groups, and the attribute of each that names its members: <c>memberOf</c> of an entry is read from them.</summary>
    /// <value>The default is <c>groupOfNames</c>, <c>group</c> and <c>groupOfMembers</c> with <c>member</c>, and <c>groupOfUniqueNames</c> with <c>uniqueMember</c>.</value>
    public IDictionary<string, string> GroupClasses { get; private set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["groupOfNames"] = "member",
        ["groupOfUniqueNames"] = "uniqueMember",
        ["group"] = "member",
        ["groupOfMembers"] = "member",
    };

    /// <summary>Whether pages after the first show what changed meanwhile; else all pages are of the moment of the first.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool LivePages { get; set; }

    /// <summary>
    /// OIDs of controls, extended operations and features that are switched off: neither advertised nor known. Features are increments
    /// (<c>1.3.6.1.1.14</c>), <c>+</c> (<c>1.3.6.1.4.1.4203.1.5.1</c>), <c>@</c> with a class (<c>….5.2</c>), filters without parts (<c>….5.3</c>); those
    /// of languages (<c>….5.4</c>, <c>….5.5</c>) are only not advertised.
    /// </summary>
    /// <value>The default is none.</value>
    public ISet<string> Disabled { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The attributes that are indexed from the start. Others get an index by themselves when searches need it; no result depends on it.</summary>
    /// <value>The default is <c>uid, cn, mail, sAMAccountName, member, uniqueMember, userPrincipalName, objectSid, objectGUID</c>.</value>
    public IList<string> IndexedAttributes { get; private set; } =
        ["uid", "cn", "mail", "sAMAccountName", "member", "uniqueMember", "userPrincipalName", "objectSid", "objectGUID"];

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        foreach (var suffix in Suffixes.Append(RootDn).Append(ConnectAs))
        {
            if (!LdapDn.TryParse(suffix, out _)) yield return $"{path}: '{suffix}' is no distinguished name; give one like 'dc=example,dc=com'.";
        }

        foreach (var problem in ValidateChanges(path)) yield return problem;
        foreach (var error in ValidateSecurity(path)) yield return error;
        (string Name, int? Limit)[] limits =
        [
            (nameof(MaxPageSize), MaxPageSize), (nameof(MaxValueRange), MaxValueRange),
            (nameof(AnonymousSizeLimit), AnonymousSizeLimit), (nameof(SizeLimit), SizeLimit),
        ];
        foreach (var (name, limit) in limits)
        {
            if (limit < 0) yield return $"{path}:{name} must be 0 (no limit) or more, but is {limit}.";
        }
    }

    void IDomainOptions.Read(OptionReader reader)
    {
        ReadActiveDirectory(reader);
        reader.Choice<LdapProfile>(nameof(Profile), value => Profile = value);
        reader.Texts(nameof(Suffixes), value => Suffixes = [.. value]);
        reader.Flag(nameof(CreateSuffixEntries), value => CreateSuffixEntries = value);
        reader.Text(nameof(RootDn), value => RootDn = value);
        reader.Text(nameof(RootPassword), value => RootPassword = value);
        reader.Text(nameof(ConnectAs), value => ConnectAs = value);
        reader.Flag(nameof(EnforceSchema), value => EnforceSchema = value);
        reader.Flag(nameof(RequireParent), value => RequireParent = value);
        reader.Flag(nameof(CreateParents), value => CreateParents = value);
        reader.Flag(nameof(FillSuperclasses), value => FillSuperclasses = value);
        reader.Flag(nameof(AddNamingValues), value => AddNamingValues = value);
        reader.Choice<LdapAnonymousAccess>(nameof(AnonymousAccess), value => AnonymousAccess = value);
        reader.Flag(nameof(AllowAllWrites), value => AllowAllWrites = value);
        reader.Choice<LdapEmptyPassword>(nameof(EmptyPassword), value => EmptyPassword = value);
        reader.Choice<LdapTextStyle>(nameof(TextStyle), value => TextStyle = value);
        reader.Number(nameof(MaxPageSize), value => MaxPageSize = value);
        reader.Number(nameof(MaxValueRange), value => MaxValueRange = value);
        reader.Number(nameof(AnonymousSizeLimit), value => AnonymousSizeLimit = value);
        reader.Number(nameof(SizeLimit), value => SizeLimit = value);
        reader.Flag(nameof(SizeLimitIsAdministrative), value => SizeLimitIsAdministrative = value);
        reader.Flag(nameof(ShowAllOfRootDse), value => ShowAllOfRootDse = value);
        reader.Flag(nameof(SpellAttributesAsRequested), value => SpellAttributesAsRequested = value);
        reader.Flag(nameof(FractionalTimestamps), value => FractionalTimestamps = value);
        reader.Flag(nameof(EntryCsn), value => EntryCsn = value);
        reader.Texts(nameof(DefaultReferral), value => DefaultReferral = [.. value]);
        reader.Texts(nameof(AlternativeServers), value => AlternativeServers = [.. value]);
        reader.Each(nameof(GroupClasses), (groups, name) => groups.Text(name, attribute => GroupClasses[name] = attribute));
        reader.Each(nameof(RootDseAttributes), (root, name) => root.Text(name, value => RootDseAttributes.Add(new(name, value))));
        reader.Flag(nameof(LivePages), value => LivePages = value);
        reader.Texts(nameof(Disabled), value => Disabled = new HashSet<string>(value, StringComparer.Ordinal));
        reader.Texts(nameof(IndexedAttributes), value => IndexedAttributes = [.. value]);
        ReadChanges(reader);
        ReadSecurity(reader);
    }

    IDomainOptions IDomainOptions.Copy()
    {
        var copy = (FakeLdapOptions)MemberwiseClone();
        copy.ActiveDirectory = ActiveDirectory.Copy();
        copy.Suffixes = [.. Suffixes];
        copy.DefaultReferral = [.. DefaultReferral];
        copy.AlternativeServers = [.. AlternativeServers];
        copy.RootDseAttributes = [.. RootDseAttributes];
        copy.GroupClasses = new Dictionary<string, string>(GroupClasses, StringComparer.OrdinalIgnoreCase);
        copy.Disabled = new HashSet<string>(Disabled, StringComparer.Ordinal);
        copy.IndexedAttributes = [.. IndexedAttributes];
        copy.Plugins = [.. Plugins];
        copy.CopySecurity();
        return copy;
    }
}
