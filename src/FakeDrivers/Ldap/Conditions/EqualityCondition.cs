namespace FakeDrivers.Ldap;

/// <summary>A value equals the asserted one under the attribute's equality rule, or another.</summary>
internal sealed class EqualityCondition(AttributeReader reader, LdapMatchingRule rule, byte[] key) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) =>
        reader.Any(entry, view, this, static (self, value, schema) => self.Has(value, schema));

    public override Candidates? Find(DirectoryView view)
    {
        var type = reader.Description.Type;
        if (!ReferenceEquals(rule, type.Equality)) return null;
        if (view.IndexOf(type) is { } index) return new Candidates.Range(index, key, null, isOneKey: true);
        return null;
    }

    private bool? Has(LdapValue value, LdapSchema schema) => rule.HasKey(value, key, schema);
}
