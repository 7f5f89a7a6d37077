using System.Collections.Frozen;
using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>The options of a directory with the profile's values put in. Frozen; made once a world.</summary>
internal sealed class LdapSettings
{
    private volatile Resolved? _resolved;
    private volatile LdapSettings? _withoutPlugins;

    public LdapSettings(FakeLdapOptions options, PluginSet plugins)
    {
        Options = options;
        Plugins = plugins;
        NamesDeleted = options.SyncNamesDeleted ?? options.Profile != LdapProfile.OpenLdap;
        Profile = options.Profile;
        var isLenient = Profile is LdapProfile.Permissive or LdapProfile.Nova;
        EnforcesSchema = options.EnforceSchema ?? !isLenient;
        RequiresParent = options.RequireParent ?? Profile != LdapProfile.Nova;
        FillsSuperclasses = options.FillSuperclasses ?? IsActiveDirectory;
        AddsNamingValues = options.AddNamingValues ?? Profile != LdapProfile.Nova;
        AnonymousAccess = options.AnonymousAccess ?? (IsActiveDirectory ? LdapAnonymousAccess.RootDseOnly : LdapAnonymousAccess.Allowed);
        AllowsAllWrites = options.AllowAllWrites ?? isLenient;
        EmptyPassword = options.EmptyPassword ?? Profile switch
        {
            LdapProfile.ActiveDirectory => LdapEmptyPassword.Anonymous,
            LdapProfile.Nova => LdapEmptyPassword.Accepted,
            _ => LdapEmptyPassword.Refused,
        };
        TextStyle = options.TextStyle ?? Profile switch
        {
            LdapProfile.OpenLdap => LdapTextStyle.OpenLdap,
            LdapProfile.ActiveDirectory => LdapTextStyle.ActiveDirectory,
            _ => LdapTextStyle.Plain,
        };
        MaxPageSize = options.MaxPageSize ?? (IsActiveDirectory ? 1000 : 0);
        MaxValueRange = options.MaxValueRange ?? (IsActiveDirectory ? 1500 : 0);
        AnonymousSizeLimit = options.AnonymousSizeLimit ?? (IsActiveDirectory ? 1000 : 0);
        Groups = [.. options.GroupClasses.Select(group => (group.Key, group.Value))];
    }

    public FakeLdapOptions Options { get; }

    /// <summary>Whether updates may call code of the test's own: access rules, checks of passwords, plug-ins and rules for matching.</summary>
    public bool RunsOwnCode => Plugins.All.Length > 0 || Options.AccessRules.Count > 0 || Options.PasswordPolicy?.Complaint is not null;

    public PluginSet Plugins { get; }

    /// <summary>Whether a synchronization names what is gone, rather than what is still there.</summary>
    public bool NamesDeleted { get; }

    public LdapProfile Profile { get; }

    public bool IsActiveDirectory => Profile == LdapProfile.ActiveDirectory;

    /// <summary>The domain, when this is Active Directory.</summary>
    public ActiveDirectoryDomain Domain => field ??= new(Options);

    public bool IsOpenLdap => Profile == LdapProfile.OpenLdap;

    public bool IsNova => Profile == LdapProfile.Nova;

    public bool EnforcesSchema { get; }

    public bool RequiresParent { get; }

    public bool FillsSuperclasses { get; }

    public bool AddsNamingValues { get; }

    public LdapAnonymousAccess AnonymousAccess { get; }

    public bool AllowsAllWrites { get; }

    public LdapEmptyPassword EmptyPassword { get; }

    public LdapTextStyle TextStyle { get; }

    public int MaxPageSize { get; }

    public int MaxValueRange { get; }

    public int AnonymousSizeLimit { get; }

    /// <summary>The classes of groups and the attribute that holds their members.</summary>
    public (string Class, string Attribute)[] Groups { get; }

    public bool ShowsEntryCsn => Options.EntryCsn;

    public string SubschemaDn => IsActiveDirectory && Options.Suffixes.Count > 0
        ? $"CN=Aggregate,CN=Schema,CN=Configuration,{Options.Suffixes[0]}"
        : "cn=Subschema";

    public LdapSchema InitialSchema
    {
        get
        {
            var schema = Options.Schema ?? (IsActiveDirectory ? LdapSchema.ActiveDirectory : LdapSchema.Standard);
            return EnforcesSchema ? schema : schema.Lenient();
        }
    }

    /// <summary>The same settings without plug-ins.</summary>
    public LdapSettings WithoutPlugins => Plugins.All.Length == 0 ? this : _withoutPlugins ??= With(new([]));

    /// <summary>The same settings with other plug-ins.</summary>
    public LdapSettings With(PluginSet plugins) => new(Options, plugins);

    public string TimestampOf(DateTimeOffset time) => Options.FractionalTimestamps
        ? time.UtcDateTime.ToString("yyyyMMddHHmmss.ffffff'Z'", CultureInfo.InvariantCulture)
        : ComputedAttributes.Timestamp(time);

    /// <summary>The change of an entry in the form of OpenLDAP's change sequence numbers.</summary>
    public static string EntryCsn(StoredEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.Origin.ModifiedAt.UtcDateTime:yyyyMMddHHmmss.ffffff}Z#{entry.Change % 0x1000000:x6}#000#000000");

    /// <summary>What follows from the settings under a schema.</summary>
    public Resolved Under(LdapSchema schema)
    {
        var resolved = _resolved;
        if (resolved is null || !ReferenceEquals(resolved.Schema, schema)) _resolved = resolved = new(schema, this);
        return resolved;
    }

    /// <summary>What follows from the settings under a schema.</summary>
    internal sealed class Resolved
    {
        private readonly bool _holdsAll;

        public Resolved(LdapSchema schema, LdapSettings settings)
        {
            Schema = schema;
            Computed = new(schema, settings);
            _holdsAll = settings.IsNova;
            SuffixKeys = [.. settings.Options.Suffixes.Select(suffix => schema.DnKey(suffix) ?? string.Empty)];
            RootKey = settings.Options.RootDn.Length == 0 ? string.Empty : schema.DnKey(settings.Options.RootDn) ?? string.Empty;
            DomainKey = settings.IsActiveDirectory ? schema.DnKey(settings.Domain.Dn) ?? string.Empty : string.Empty;
            DeletedKey = settings.IsActiveDirectory ? schema.DnKey(settings.Domain.DeletedObjectsDn) ?? string.Empty : string.Empty;
            SubschemaKey = schema.DnKey(settings.SubschemaDn) ?? string.Empty;
            HasObjectClass = schema.FindAttributeType("objectClass")?.Oid == "2.5.4.0";
            Root = new(settings.Options.RootDn, RootKey, IsRoot: true);
            Access = new(settings.Options.AccessRules, settings.AllowsAllWrites);
            AdditionalBinds = settings.Options.AdditionalBinds
                .DistinctBy(bind => schema.DnKey(bind.Key), StringComparer.Ordinal)
                .ToFrozenDictionary(bind => schema.DnKey(bind.Key) ?? string.Empty, bind => (bind.Key, bind.Value), StringComparer.Ordinal);
        }

        public LdapSchema Schema { get; }

        /// <summary>The administrator.</summary>
        public LdapIdentity Root { get; }

        /// <summary>Who may do what.</summary>
        public AccessPolicy Access { get; }

        /// <summary>Who can bind without an entry, by the keys of their names.</summary>
        public FrozenDictionary<string, (string Dn, string Password)> AdditionalBinds { get; }

        public ComputedAttributes Computed { get; }

        public string[] SuffixKeys { get; }

        public string RootKey { get; }

        public string SubschemaKey { get; }

        /// <summary>Whether the schema has object classes as the standards do.</summary>
        public bool HasObjectClass { get; }

        /// <summary>The key of the domain's entry in Active Directory; else empty.</summary>
        public string DomainKey { get; }

        /// <summary>The key of the container of deleted entries in Active Directory; empty where there is none.</summary>
        public string DeletedKey { get; }

        /// <summary>The key of the suffix that a name is at or below; nothing when it is outside of all.</summary>
        public string? SuffixOf(string key)
        {
            string? best = null;
            foreach (var suffix in SuffixKeys)
            {
                if (DirectoryData.IsAtOrBelow(key, suffix) && (best is null || suffix.Length > best.Length)) best = suffix;
            }

            return best ?? (_holdsAll ? string.Empty : null);
        }
    }
}
