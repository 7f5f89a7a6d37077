namespace FakeDrivers.Ldap;

/// <summary>Makes entries that are not stored: the root DSE and the subschema. Their number is 0, and nothing of them is computed.</summary>
internal static class SyntheticEntry
{
    public static StoredEntry Make(DirectoryView view, string dn, string key, IEnumerable<(string Name, IEnumerable<LdapValue> Values)> attributes)
    {
        var stored = new List<StoredAttribute>();
        foreach (var (name, values) in attributes)
        {
            LdapValue[] all = [.. values];
            if (all.Length > 0 && view.Schema.DescribeLeniently(name) is { } description) stored.Add(new(description, all));
        }

        return new()
        {
            Id = 0,
            ParentId = 0,
            Dn = dn,
            Key = key,
            Attributes = [.. stored],
            Classes = view.Data.Classes!.Of(StoredAttribute.Find(stored, attribute => attribute.Type.Oid == "2.5.4.0")?.Values ?? []),
            Origin = new(Guid.Empty, default, string.Empty, default, string.Empty),
            Change = 0,
        };
    }

    public static IEnumerable<LdapValue> Texts(params IEnumerable<string> texts) => texts.Select(text => (LdapValue)text);
}
