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

    // The index has the keys of all values, whatever their options, of the type and its subtypes.
    public override bool FindsExactly(DirectoryView view) =>
        view.ReadsPlainly && reader.Description.Options.Length == 0 && view.IndexOf(reader.Description.Type) is { } index && (view.ReadsSecrets || !index.HoldsSecrets);

    private bool? Has(LdapValue value, LdapSchema schema) => rule.HasKey(value, key, schema);
}
