namespace FakeDrivers.Ldap;

/// <summary>An entry on its way into the directory: its attributes read by the schema, and the values of its name among them.</summary>
internal sealed class NewEntry
{
    private readonly List<StoredAttribute> _attributes;
    private readonly LdapRdn? _rdn;
    private readonly string _dn;
    private EntryOrigin? _given;

    private NewEntry(string dn, LdapRdn? rdn, List<StoredAttribute> attributes, ClassSet classes)
    {
        _dn = dn;
        _rdn = rdn;
        _attributes = attributes;
        Classes = classes;
    }

    public ClassSet Classes { get; }

    public IReadOnlyList<StoredAttribute> Attributes => _attributes;

    /// <summary>Reads the attributes of an entry.</summary>
    /// <param name="view">The directory.</param>
    /// <param name="dn">The entry's name, known to be one.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="relaxed">Whether attributes that nobody may modify are taken.</param>
    /// <exception cref="LdapException">An attribute without values (2), twice or with equal values (20), of a type that there is not (17), against its syntax (21), or that nobody may set (19).</exception>
    public static NewEntry Read(DirectoryView view, string dn, IReadOnlyList<LdapAttribute> attributes, bool relaxed)
    {
        var read = new List<StoredAttribute>(attributes.Count + 1);
        EntryOrigin? given = null;
        ClassSet? known = null;
        foreach (var attribute in attributes)
        {
            var description = EntrySchema.Describe(view, attribute.Description);
            if (attribute.Values.Count == 0) throw LdapErrors.Protocol($"{attribute.Description}: no values given");
            if (IsAmong(read, description)) throw LdapErrors.Error(LdapResultCode.AttributeOrValueExists, $"attribute '{description}' provided more than once");
            var values = attribute.ValueArray;
            if (description.Type.Oid == "2.5.4.0" && view.Data.Classes!.Find(values) is { } seen && seen.Values.AsSpan().SequenceEqual(values))
            {
                // These very classes were looked at before.
                (known, values) = (seen, seen.Values);
            }
            else
            {
                EntrySchema.CheckSyntax(view, description, values);
                EntrySchema.CheckDuplicates(view, description, values);
            }

            if (description.Type.IsNoUserModification && !view.Settings.IsNova && !relaxed) throw LdapErrors.NoUserModification(description);
            if (view.Computed.Has(description.Type)) given = GivenOrigin.Take(given, description.Type, values[0]);
            else read.Add(new(description, values));
        }

        var rdn = LdapRdn.First(dn);
        var classes = known is not null && !view.Settings.FillsSuperclasses ? known : ClassesOf(view, read);
        if (rdn is not null && view.Settings.AddsNamingValues) AddNamingValues(view, read, rdn);
        if (view.Settings.IsActiveDirectory) ActiveDirectoryEntries.Complete(view, read, classes);
        return new(dn, rdn, read, classes) { _given = given };
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

        EntrySchema.Check(view, _attributes, Classes, null);
    }

    /// <summary>The entry as it is stored.</summary>
    public StoredEntry ToEntry(DirectoryTransaction transaction, string key, StoredEntry? parent) =>
        ToEntry(transaction, key, parent?.Id ?? 0, parent?.Dn, transaction.NextId);

    public StoredEntry ToEntry(DirectoryTransaction transaction, string key, long parentId, string? parentDn, long id)
    {
        var (now, by) = (transaction.Now, transaction.Identity.Dn);
        if (transaction.Settings.IsActiveDirectory) ActiveDirectoryEntries.Number(transaction, _attributes, Classes, key, id);
        var origin = GivenOrigin.Complete(_given, () => transaction.NewUuid(key), now, by);
        if (Classes.IsDynamic) origin = origin with { ExpiresAt = now + transaction.Settings.Options.DefaultTimeToLive };
        return new()
        {
            Id = id,
            ParentId = parentId,
            Dn = parentDn is null ? LdapDn.Parse(_dn).ToString() : parentDn.Length == 0 ? _rdn!.ToString() : $"{_rdn},{parentDn}",
            Key = key,
            Attributes = [.. _attributes],
            Classes = Classes,
            Origin = origin,
            Change = transaction.NextChange,
        };
    }

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
    private static void AddNamingValues(DirectoryView view, List<StoredAttribute> attributes, LdapRdn rdn)
    {
        foreach (var pair in rdn.Pairs)
        {
            var description = EntrySchema.Describe(view, pair.Type);
            var at = attributes.FindIndex(attribute => ReferenceEquals(attribute.Type, description.Type) && attribute.Description.Options == description.Options);
            if (at >= 0 && attributes[at].Values is [var only] && only == pair.Value) continue;
            EntrySchema.CheckSyntax(view, description, [pair.Value]);
            if (at < 0) attributes.Add(new(description, [pair.Value]));
            else if (EntrySchema.IndexOf(view, description.Type, attributes[at].Values, pair.Value) < 0) attributes[at] = attributes[at].With([.. attributes[at].Values, pair.Value]);
        }
    }
}
