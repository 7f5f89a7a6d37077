namespace FakeDrivers.Ldap;

/// <summary>A value is not less, or not greater, than the asserted one.</summary>
internal sealed class OrderingCondition(AttributeReader reader, LdapMatchingRule rule, byte[] key, bool isGreaterOrEqual) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) =>
        reader.Any(entry, view, this, static (self, value, schema) => self.Holds(value, schema));

    public override Candidates? Find(DirectoryView view)
    {
        // The keys of equality serve when they sort as values do.
        var type = reader.Description.Type;
        if (!(ReferenceEquals(rule, type.Equality) || IsServedBy(type.Equality, rule, "OrderingMatch")) || type.Equality is not { IsOrdered: true } || view.IndexOf(type) is not { } index) return null;
        return isGreaterOrEqual
            ? new Candidates.Range(index, key, null, isOneKey: false)
            : new Candidates.Range(index, [], at => at.AsSpan().SequenceCompareTo(key) <= 0, isOneKey: false);
    }

    private bool? Holds(LdapValue value, LdapSchema schema) => rule.CompareToKey(value, key, schema) switch
    {
        null => null,
        { } order => isGreaterOrEqual ? order >= 0 : order <= 0,
    };
}
