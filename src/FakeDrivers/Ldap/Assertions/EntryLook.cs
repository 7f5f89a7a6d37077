namespace FakeDrivers.Ldap;

/// <summary>Looks at entries for assertions, and says what is near when something is missing.</summary>
internal static class EntryLook
{
    // A message must not cost more than the test.
    private const int MostLookedAt = 10_000;

    /// <summary>The values of an attribute, of its options and its subtypes, also computed ones.</summary>
    public static IReadOnlyList<LdapValue> ValuesOf(StoredEntry entry, string attribute, DirectoryView view)
    {
        if (view.Schema.DescribeLeniently(attribute) is not { } asked) return [];
        if (view.Computed.Of(asked.Type) is { } compute) return compute(entry, view);
        return [.. entry.Attributes.Where(held => held.Description.IsSubtypeOf(asked)).SelectMany(held => held.Values)];
    }

    public static IReadOnlyList<LdapValue> Missing(StoredEntry entry, string attribute, IEnumerable<LdapValue> values, DirectoryView view)
    {
        var held = ValuesOf(entry, attribute, view);
        if (view.Schema.DescribeLeniently(attribute)?.Type is not { } type) return [.. values];
        var keys = held.Select(value => EntrySchema.Key(view, type, value)).ToHashSet();
        return [.. values.Where(value => !keys.Contains(EntrySchema.Key(view, type, value)))];
    }

    public static string NoEntry(string dn, DirectoryView view)
    {
        var key = LdapRules.KeyOf(view, dn);
        var text = $"There is no entry '{dn}'.";
        if (view.Data.NearestAbove(key) is { } above)
        {
            var below = view.Data.ChildrenOf(above.Id).Take(MostLookedAt).Select(id => view.Data.Find(id)!).ToList();
            text += FormattableString.Invariant($" The nearest above is '{above.Dn}', with {view.Data.CountChildren(above.Id)} right below it.");
            text += NearMisses.Sentence(PartBelow(dn, above.Dn), below.Select(entry => LdapDn.Parse(entry.Dn).Rdn!.ToString()));
        }
        else
        {
            text += $" Nor is there any above it; the suffixes are {string.Join("; ", view.Settings.Options.Suffixes)}.";
        }

        var own = OwnPart(key);
        var elsewhere = view.Data.Entries.Take(MostLookedAt).Where(entry => OwnPart(entry.Key) == own).Take(3).Select(entry => $"'{entry.Dn}'").ToList();
        if (elsewhere.Count > 0) text += $" The same name is elsewhere: {string.Join(", ", elsewhere)}.";
        return text;
    }

    public static string NoAttribute(StoredEntry entry, string attribute, DirectoryView view)
    {
        var names = entry.Attributes.Select(held => held.Description.ToString()).ToList();
        var unknown = view.Schema.DescribeLeniently(attribute) is { Type.IsImplicit: false } ? string.Empty : " The schema has no such attribute type.";
        return $"The entry '{entry.Dn}' has no '{attribute}'; it has {string.Join(", ", names)}.{unknown}{NearMisses.Sentence(attribute, names)}";
    }

    public static string NoValue(StoredEntry entry, string attribute, IReadOnlyList<LdapValue> missing, DirectoryView view)
    {
        var held = ValuesOf(entry, attribute, view);
        if (held.Count == 0) return NoAttribute(entry, attribute, view);
        var near = LdapSecrets.Holds(attribute) ? string.Empty : NearMisses.Sentence(missing[0].ToString(), held.Select(value => value.ToString()));
        return $"'{attribute}' of '{entry.Dn}' lacks {Show(attribute, missing)}; it has {Show(attribute, held)}.{near}";
    }

    /// <summary>Values for a message; secrets are not told.</summary>
    public static string Show(string attribute, IReadOnlyList<LdapValue> values)
    {
        const int MostShown = 10;
        if (LdapSecrets.Holds(attribute)) return FormattableString.Invariant($"{values.Count} secret");
        var more = values.Count > MostShown ? FormattableString.Invariant($" and {values.Count - MostShown} more") : string.Empty;
        return string.Join(", ", values.Take(MostShown).Select(value => $"'{value}'")) + more;
    }

    /// <summary>An entry for a message, a line a value.</summary>
    public static string Indent(LdapEntry entry) => string.Join(
        Environment.NewLine,
        entry.Attributes.Select(attribute => $"  {attribute.Description}: {Show(attribute.Description, attribute.Values)}").Prepend($"  dn: {entry.Dn}"));

    private static string OwnPart(string key)
    {
        var end = key.IndexOf(DirectoryData.Separator, StringComparison.Ordinal);
        return end < 0 ? key : key[..end];
    }

    /// <summary>The part of a name right below another.</summary>
    private static string PartBelow(string dn, string above)
    {
        var name = LdapDn.Parse(dn);
        var depth = name.Rdns.Count - LdapDn.Parse(above).Rdns.Count;
        return name.Rdns[depth - 1].ToString();
    }
}
