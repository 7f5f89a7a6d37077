using System.Buffers;
using System.Collections.Frozen;
using static FakeDrivers.Ldap.ActiveDirectoryAttributes;

namespace FakeDrivers.Ldap;

/// <summary>What Active Directory adds to a new entry, and asks of it ([MS-ADTS] 3.1.1.5.2, [MS-SAMR]).</summary>
internal static class ActiveDirectoryEntries
{
    private const int LongestAccountName = 20;

    private static readonly SearchValues<char> s_notInNames = SearchValues.Create("\"/\\[]:|<>+=;?,*");

    // Owner and group are the administrators; the list of access rights is empty. All entries share it.
    private static readonly LdapValue s_descriptor = LdapValue.Adopt(
        [1, 0, 4, 128, 20, 0, 0, 0, 36, 0, 0, 0, 0, 0, 0, 0, 52, 0, 0, 0, .. LdapSid.Parse("S-1-5-32-544")!, .. LdapSid.Parse("S-1-5-32-544")!, 2, 0, 8, 0, 0, 0, 0, 0]);

    private static readonly FrozenDictionary<string, string> s_naming = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = "cn",
        ["inetOrgPerson"] = "cn",
        ["computer"] = "cn",
        ["group"] = "cn",
        ["contact"] = "cn",
        ["container"] = "cn",
        ["builtinDomain"] = "cn",
        ["foreignSecurityPrincipal"] = "cn",
        ["organizationalUnit"] = "ou",
        ["organization"] = "o",
        ["domainDNS"] = "dc",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> s_categories = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = "Person",
        ["inetOrgPerson"] = "Person",
        ["contact"] = "Person",
        ["person"] = "Person",
        ["organizationalPerson"] = "Person",
        ["computer"] = "Computer",
        ["group"] = "Group",
        ["organizationalUnit"] = "Organizational-Unit",
        ["container"] = "Container",
        ["domainDNS"] = "Domain-DNS",
        ["builtinDomain"] = "Builtin-Domain",
        ["foreignSecurityPrincipal"] = "Foreign-Security-Principal",
        ["lostAndFound"] = "Lost-And-Found",
        ["configuration"] = "Configuration",
        ["dMD"] = "DMD",
        ["crossRef"] = "Cross-Ref",
        ["crossRefContainer"] = "Cross-Ref-Container",
        ["organization"] = "Organization",
        ["groupPolicyContainer"] = "Group-Policy-Container",
        ["serviceConnectionPoint"] = "Service-Connection-Point",
        ["groupOfNames"] = "Group-Of-Names",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that <c>objectCategory</c> holds for a class; short names in filters mean the same.</summary>
    public static string CategoryOf(ActiveDirectoryDomain domain, string className) =>
        $"CN={(s_categories.TryGetValue(className, out var name) ? name : char.ToUpperInvariant(className[0]) + className[1..])},{domain.SchemaDn}";

    public static bool IsUser(ClassSet classes) => classes.Has("user");

    public static bool IsGroup(ClassSet classes) => classes.Has("group");

    /// <summary>Puts to the attributes of a new entry what it does not bring itself.</summary>
    public static void Complete(DirectoryView view, List<StoredAttribute> attributes, ClassSet classes)
    {
        if (classes.Structural is not { } structural) return;
        var domain = view.Settings.Domain;
        Normalize(attributes, view);
        if (attributes.Value("objectCategory")?.Text is not { } category) Default("objectCategory", CategoryOf(domain, structural.Name));
        else if (!category.Contains('=', StringComparison.Ordinal)) attributes.Set(view.Schema, "objectCategory", CategoryOf(domain, category));
        Default("nTSecurityDescriptor", s_descriptor);
        Default("instanceType", structural.Name == "domainDNS" ? "5" : "4");
        if (IsUser(classes)) CompleteUser(view, attributes, classes);
        if (!IsGroup(classes)) return;
        Default("groupType", "-2147483646");
        attributes.Set(view.Schema, "sAMAccountType", Text(GroupAccountType(attributes.Number("groupType"))));

        void Default(string name, LdapValue value)
        {
            if (attributes.Value(name) is null) attributes.Set(view.Schema, name, value);
        }
    }

    /// <summary>Gives a new entry its numbers.</summary>
    public static void Number(DirectoryTransaction transaction, List<StoredAttribute> attributes, ClassSet classes, string key, long id)
    {
        var schema = transaction.Schema;
        attributes.Set(schema, "uSNCreated", Text(transaction.NextChange));
        if (!IsUser(classes) && !IsGroup(classes)) return;
        if (attributes.Value("objectSid") is null) attributes.Set(schema, "objectSid", transaction.Settings.Domain.SidOf(ActiveDirectoryDomain.FirstRid + id));
        if (attributes.Value("sAMAccountName") is null) attributes.Set(schema, "sAMAccountName", "$" + Convert.ToHexString(SeededOctets.Of("ad.name|" + key, 6)) + "-" + Text(id));
    }

    /// <summary>Each class has one attribute that names its entries.</summary>
    /// <exception cref="LdapException">It is another one (64).</exception>
    public static void CheckNaming(DirectoryView view, string dn, ClassSet classes)
    {
        if (classes.Structural is not { } structural || !s_naming.TryGetValue(structural.Name, out var naming)) return;
        if (!string.Equals(view.Schema.FindAttributeType(LdapDn.Parse(dn).Rdn!.Type)?.Name, naming, StringComparison.OrdinalIgnoreCase)) throw ActiveDirectoryErrors.Naming(dn);
    }

    /// <summary>Checks what a client adds; imports and seeds are trusted.</summary>
    /// <exception cref="LdapException">An account name is taken (68) or too long (19), a member is not there (32), or the account is enabled without a password that is good enough (53).</exception>
    public static void Check(DirectoryTransaction transaction, StoredEntry entry)
    {
        var view = transaction.View;
        CheckNames(view, entry, entry.Attributes);
        ActiveDirectoryLinks.CheckTargets(view, null, entry.Attributes);
        if (!IsUser(entry.Classes)) return;
        if (entry.Value("unicodePwd") is { } password)
        {
            if (!transaction.IsEncrypted && view.Settings.Options.ActiveDirectory.RequireEncryptionForPasswords) throw ActiveDirectoryErrors.WillNotPerform("0000001F");
            ActiveDirectoryPasswords.CheckQuality(view, ActiveDirectoryPasswords.Read(password) ?? throw ActiveDirectoryErrors.WillNotPerform("0000001F"), entry.Attributes);
        }

        CheckEnabled(view, entry.Attributes);
    }

    /// <summary>Names and the security identifier are of one account only, and an account name is not too long for old programs.</summary>
    public static void CheckNames(DirectoryView view, StoredEntry entry, StoredAttribute[] attributes)
    {
        if (attributes.Value("sAMAccountName") is { } name)
        {
            var longest = IsUser(entry.Classes) && !entry.Classes.Has("computer") ? LongestAccountName : 256;
            if (name.Text.Length > longest || name.Text.AsSpan().ContainsAny(s_notInNames)) throw ActiveDirectoryErrors.Constraint("00000523", "sAMAccountName");
            if (Taken("sAMAccountName", name)) throw ActiveDirectoryErrors.NameTaken();
        }

        if (attributes.Value("userPrincipalName") is { } principal && Taken("userPrincipalName", principal)) throw ActiveDirectoryErrors.Constraint("000021C8", "userPrincipalName");

        if (attributes.Value("objectSid") is { } sid && Taken("objectSid", sid)) throw ActiveDirectoryErrors.Constraint("0000202F", "objectSid");

        bool Taken(string attribute, LdapValue value) => ActiveDirectoryNames.ByValue(view, attribute, value) is { } other && other.Origin.Uuid != entry.Origin.Uuid;
    }

    /// <summary>An account that is enabled and needs a password must have one.</summary>
    public static void CheckEnabled(DirectoryView view, StoredAttribute[] attributes)
    {
        var control = attributes.Number("userAccountControl");
        if ((control & (Disabled | NoPasswordNeeded)) != 0 || attributes.Value("unicodePwd") is not null || attributes.Value("userPassword") is not null) return;
        if ((ActiveDirectoryNames.DomainEntry(view)?.Number("minPwdLength") ?? 0) > 0) throw ActiveDirectoryErrors.WillNotPerform("0000052D");
    }

    public static long UserAccountType(long control) => (control & (Workstation | Server)) != 0 ? 0x30000001 : 0x30000000;

    public static long GroupAccountType(long type)
    {
        var isSecurity = (type & 0x80000000) != 0;
        var isLocal = (type & 4) != 0;
        return (isLocal ? 0x20000000 : 0x10000000) + (isSecurity ? 0 : 1);
    }

    private static void CompleteUser(DirectoryView view, List<StoredAttribute> attributes, ClassSet classes)
    {
        var isComputer = classes.Has("computer");
        var hasPassword = attributes.Value("unicodePwd") is not null || attributes.Value("userPassword") is not null;
        var control = attributes.Value("userAccountControl") is null
            ? (isComputer ? Workstation : Normal) | (hasPassword ? 0 : Disabled | NoPasswordNeeded)
            : attributes.Number("userAccountControl") & ~(LockedOut | Expired);
        attributes.Set(view.Schema, "userAccountControl", Text(control));
        attributes.Set(view.Schema, "sAMAccountType", Text(UserAccountType(control)));
        var isServer = (control & Server) != 0;
        var group = isServer ? ActiveDirectoryDomain.DomainControllers : isComputer ? ActiveDirectoryDomain.DomainComputers : ActiveDirectoryDomain.DomainUsers;
        (string Name, LdapValue Value)[] defaults =
        [
            ("primaryGroupID", Text(group)), ("pwdLastSet", hasPassword ? FileTime(view.Now) : "0"), ("accountExpires", Never), ("badPwdCount", "0"), ("badPasswordTime", "0"),
            ("lastLogon", "0"), ("lastLogoff", "0"), ("logonCount", "0"), ("codePage", "0"), ("countryCode", "0"),
        ];
        foreach (var (name, value) in defaults)
        {
            if (attributes.Value(name) is null) attributes.Set(view.Schema, name, value);
        }

        if (attributes.Value("pwdLastSet") == "-1") attributes.Set(view.Schema, "pwdLastSet", FileTime(view.Now));
    }

    /// <summary>Identifiers that come as text are stored as octets.</summary>
    private static void Normalize(List<StoredAttribute> attributes, DirectoryView view)
    {
        if (attributes.Value("objectSid") is { } sid && LdapSid.Read(sid) is { } octets) attributes.Set(view.Schema, "objectSid", LdapValue.Adopt(octets));
    }
}
