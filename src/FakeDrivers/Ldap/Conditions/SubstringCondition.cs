namespace FakeDrivers.Ldap;

/// <summary>A value has the parts in their order.</summary>
internal sealed class SubstringCondition(AttributeReader reader, LdapMatchingRule rule, byte[]? initial, byte[][] middle, byte[]? final) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) =>
        reader.Any(entry, view, this, static (self, value, schema) => self.Has(value, schema));

    public override Candidates? Find(DirectoryView view)
    {
        // The start of a value is the start of its key where both rules prepare values in one way, which goes with order.
        var type = reader.Description.Type;
        if (initial is not { Length: > 0 } start || !IsServedBy(type.Equality, rule, "SubstringsMatch") || view.IndexOf(type) is not { } index) return null;
        var stem = start.AsSpan().Trim((byte)' ').ToArray();
        return new Candidates.Range(index, stem, at => at.AsSpan().StartsWith(stem), isOneKey: false);
    }

    private bool? Has(LdapValue value, LdapSchema schema)
    {
        if (rule.KeyOf(value, schema) is not { } whole) return null;
        var rest = whole.AsSpan();
        if (initial is not null)
        {
            if (!rest.StartsWith(initial)) return false;
            rest = rest[initial.Length..];
        }

        foreach (var part in middle)
        {
            var at = rest.IndexOf(part);
            if (at < 0) return false;
            rest = rest[(at + part.Length)..];
        }

        return final is null || rest.EndsWith(final);
    }
}
