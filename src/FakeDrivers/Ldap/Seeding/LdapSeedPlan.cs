namespace FakeDrivers.Ldap;

/// <summary>What builders gather before it is loaded in one step.</summary>
internal sealed class LdapSeedPlan(LdapDn suffix, LdapProfile profile, LdapSchema schema, DateTimeOffset now)
{
    private readonly List<SeededEntry> _entries = [];
    private readonly Dictionary<string, LdapDn> _byName = new(StringComparer.OrdinalIgnoreCase);

    public LdapDn Suffix { get; } = suffix;

    public bool IsActiveDirectory { get; } = profile == LdapProfile.ActiveDirectory;

    /// <summary>The types that name entries, as the profile spells them.</summary>
    public string Cn => IsActiveDirectory ? "CN" : "cn";

    /// <inheritdoc cref="Cn"/>
    public string Ou => IsActiveDirectory ? "OU" : "ou";

    /// <summary>The object classes of a group of a Unix system: RFC 2307 lets <c>posixGroup</c> stand alone, RFC 2307bis does not.</summary>
    public IReadOnlyList<LdapValue> PosixGroupClasses { get; } =
        schema.FindObjectClass("posixGroup") is { Kind: LdapObjectClassKind.Auxiliary } && schema.FindObjectClass("groupOfMembers") is not null
            ? ["top", "groupOfMembers", "posixGroup"]
            : ["top", "posixGroup"];

    public DateTimeOffset Now { get; } = now;

    public IReadOnlyList<SeededEntry> Entries => _entries;

    /// <summary>The part of e-mail addresses after the @, and of Active Directory's user names: <c>example.com</c> of <c>dc=example,dc=com</c>.</summary>
    public string Domain => string.Join('.', Suffix.Rdns.Where(rdn => rdn.Type.Equals("dc", StringComparison.OrdinalIgnoreCase)).Select(rdn => rdn.Value.Text)) is { Length: > 0 } domain
        ? domain
        : "example.com";

    public void Add(SeededEntry entry, string? name = null)
    {
        _entries.Add(entry);
        if (name is not null) _byName.TryAdd(name, entry.Dn);
    }

    /// <summary>The distinguished name that a member of a group stands for: itself, or that of the person or group of this name.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public LdapDn Resolve(string member)
    {
        if (_byName.TryGetValue(member, out var dn)) return dn;
        if (member.Contains('=', StringComparison.Ordinal) && LdapDn.TryParse(member, out var given)) return given;
        throw new ArgumentException(
            $"'{member}' is neither a distinguished name nor the name of a person or group that this seed has.{NearMisses.Sentence(member, _byName.Keys)}", nameof(member));
    }
}
