namespace FakeDrivers.Ldap;

/// <summary>An entry on its way into the directory: its attributes read by the schema, and the values of its name among them.</summary>
internal sealed class NewEntry
{
    private readonly List<StoredAttribute> _attributes;
    private readonly LdapRdn? _rdn;
    private readonly string _dn;
    private EntryOrigin? _given;
    private LdapAttributeDescription? _guarded;
    private LdapAttributeDescription? _repeated;
    private LdapAttributeDescription? _conflict;
    private string _spelled = string.Empty;

    private NewEntry(string dn, LdapRdn? rdn, List<StoredAttribute> attributes, ClassSet classes)
    {
        _dn = dn;
        _rdn = rdn;
        _attributes = attributes;
        Classes = classes;
    }

    public ClassSet Classes { get; }

    public IReadOnlyList<StoredAttribute> Attributes => _attributes;

    /// <summary>Refuses attributes without values, which break the protocol (2).</summary>
    public static void CheckShape(IReadOnlyList<LdapAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Values.Count == 0) throw LdapErrors.Protocol($"{attribute.Description}: no values given");
        }
    }

    /// <summary>Reads the attributes of an entry.</summary>
    /// <param name="view">The directory.</param>
    /// <param name="dn">The entry's name, known to be one.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <exception cref="LdapException">An attribute twice or with equal values (20), of a type that there is not (17), against its syntax (21), or with several values where there is one at most (19).</exception>
    public static NewEntry Read(DirectoryView view, string dn, IReadOnlyList<LdapAttribute> attributes)
    {
        var read = new List<StoredAttribute>(attributes.Count + 1);
        EntryOrigin? given = null;
        ClassSet? known = null;
        LdapAttributeDescription? guarded = null, repeated = null;
        foreach (var attribute in attributes)
        {
            var description = EntrySchema.Describe(view, attribute.Description);
            var values = SlapdNames.Spell(view, description, attribute.ValueArray);
            if (description.Type.Oid == "2.5.4.0" && view.Data.Classes!.Find(values) is { } seen && seen.Values.AsSpan().SequenceEqual(values))
            {
                // These very classes were looked at before.
                (known, values) = (seen, seen.Values);
            }
            else
            {
                EntrySchema.CheckSyntax(view, description, values);
                EntrySchema.CheckNumber(view, description, values);
                EntrySchema.CheckDuplicates(view, description, values);
            }

            // slapd looks at all values before it looks at the attributes together.
            if (IsAmong(read, description))
            {
                repeated ??= description;
                continue;
            }

            if (description.Type.IsNoUserModification) guarded ??= description;
            if (view.Computed.Has(description.Type)) given = GivenOrigin.Take(given, description.Type, values[0]);
            else read.Add(new(description, values));
        }

        var rdn = LdapRdn.First(dn);
        var classes = known is not null && repeated is null && !view.Settings.FillsSuperclasses ? known : ClassesOf(view, read);
        var conflict = rdn is not null && view.Settings.AddsNamingValues ? AddNamingValues(view, read, rdn) : null;
        if (view.Settings.IsActiveDirectory) ActiveDirectoryEntries.Complete(view, read, classes);
        return new(dn, rdn, read, classes) { _given = given, _guarded = guarded, _repeated = repeated, _conflict = conflict, _spelled = rdn is null ? string.Empty : SlapdNames.Spell(view, rdn) };
    }

    /// <summary>Refuses what nobody may set (19), and attributes that come twice (20).</summary>
    public void CheckAttributes(DirectoryView view, bool relaxed)
    {
        if (_guarded is { } description && !view.Settings.IsNova && !relaxed) throw LdapErrors.NoUserModification(description);
        if (_repeated is { } twice) throw LdapErrors.Error(LdapResultCode.AttributeOrValueExists, $"attribute '{twice}' provided more than once");
    }

    /// <summary>Checks the whole entry against the schema.</summary>
    public void Check(DirectoryView view)
    {
        foreach (var pair in _rdn?.Pairs ?? [])
        {
            if (EntrySchema.Describe(view, pair.Type) is { Type: { } type } && (type.IsNoUserModification || (type.IsOperational && view.Settings.EnforcesSchema)))
            {
                throw LdapErrors.Error(LdapResultCode.ConstraintViolation, $"'{pair.Type}' cannot name an entry");
            }
        }

        EntrySchema.CheckClasses(view, _attributes, Classes, null);
        if (_conflict is { } conflict) throw LdapErrors.Error(LdapResultCode.NamingViolation, $"value of single-valued naming attribute '{conflict}' conflicts with value present in entry");
        EntrySchema.CheckContent(view, _attributes, Classes);
    }

    /// <summary>The entry as it is stored.</summary>
    public StoredEntry ToEntry(DirectoryTransaction transaction, string key, StoredEntry? parent) =>
        ToEntry(transaction, key, parent?.Id ?? 0, parent?.Dn, transaction.NextId);

    public StoredEntry ToEntry(DirectoryTransaction transaction, string key, long parentId, string? parentDn, long id)
    {
        var (now, by) = (transaction.Now, transaction.Identity.Dn);
        if (transaction.Settings.IsActiveDirectory) ActiveDirectoryEntries.Number(transaction, _attributes, Classes, key, id);
        var origin = GivenOrigin.Complete(_given, _given is { } given && given.Uuid != Guid.Empty ? given.Uuid : transaction.NewUuid(key), now, by);
        if (Classes.IsDynamic) origin = origin with { ExpiresAt = now + transaction.Settings.Options.DefaultTimeToLive };
        return new()
        {
            Id = id,
            ParentId = parentId,
            Dn = parentDn is null ? LdapDn.Parse(_dn).ToString() : parentDn.Length == 0 ? _spelled : Below(parentDn),
            Key = key,
            Attributes = [.. _attributes],
            Classes = Classes,
            Origin = origin,
            Change = transaction.NextChange,
        };
    }

    /// <summary>The name below a parent's, as that one is spelled: mostly what was given, which then need not be made again.</summary>
    private string Below(string parentDn) =>
        _dn.Length == _spelled.Length + 1 + parentDn.Length && _dn.StartsWith(_spelled, StringComparison.Ordinal) && _dn[_spelled.Length] == ',' && _dn.EndsWith(parentDn, StringComparison.Ordinal)
            ? _dn
            : $"{_spelled},{parentDn}";

    private static bool IsAmong(List<StoredAttribute> attributes, LdapAttributeDescription description)
    {
        foreach (var attribute in attributes)
        {
            if (ReferenceEquals(attribute.Type, description.Type) && attribute.Description.Options == description.Options) return true;
        }

        return false;
    }

    private static ClassSet ClassesOf(DirectoryView view, List<StoredAttribute> attributes)
    {
        var at = attributes.FindIndex(attribute => attribute.Type.Oid == "2.5.4.0");
        if (at < 0) return view.Data.Classes!.Of([]);
        var values = attributes[at].Values;
        if (view.Settings.FillsSuperclasses) values = WithSuperclasses(view.Schema, values);
        var classes = view.Data.Classes!.Of(values);

        // Entries with the same classes share their values too.
        attributes[at] = attributes[at].With(classes.Values.AsSpan().SequenceEqual(values) ? classes.Values : values);
        return classes;
    }

    private static LdapValue[] WithSuperclasses(LdapSchema schema, LdapValue[] values)
    {
        var all = new List<LdapObjectClass>();
        foreach (var value in values)
        {
            if (schema.FindObjectClass(value.Text) is { } found) Take(found);
        }

        return [.. all.Select(each => (LdapValue)each.Name), .. values.Where(value => schema.FindObjectClass(value.Text) is null)];

        void Take(LdapObjectClass each)
        {
            foreach (var superior in each.Superiors) Take(superior);
            if (!all.Contains(each)) all.Add(each);
        }
    }

    /// <summary>Gives the entry the values of its name that it lacks.</summary>
    /// <returns>What has one value at most, and another than the name has.</returns>
    private static LdapAttributeDescription? AddNamingValues(DirectoryView view, List<StoredAttribute> attributes, LdapRdn rdn)
    {
        LdapAttributeDescription? conflict = null;
        foreach (var pair in rdn.Pairs)
        {
            var description = EntrySchema.Describe(view, pair.Type);
            var at = attributes.FindIndex(attribute => ReferenceEquals(attribute.Type, description.Type) && attribute.Description.Options == description.Options);
            if (at >= 0 && attributes[at].Values is [var only] && only == pair.Value) continue;
            EntrySchema.CheckSyntax(view, description, [pair.Value]);
            if (at < 0) attributes.Add(new(description, [pair.Value]));
            else if (EntrySchema.IndexOf(view, description.Type, attributes[at].Values, pair.Value) >= 0) continue;
            else if (view.Settings.IsOpenLdap && description.Type.IsSingleValued) conflict = description;
            else attributes[at] = attributes[at].With([.. attributes[at].Values, pair.Value]);
        }

        return conflict;
    }
}
