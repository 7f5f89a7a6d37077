namespace FakeDrivers.Ldap;

/// <summary>A matching rule over one attribute, or every attribute that suits it, and if so asked over those of the entry's name as well.</summary>
internal sealed class ExtensibleCondition(LdapAttributeDescription? description, LdapMatchingRule? rule, LdapValue assertion, bool withDn) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view)
    {
        // What may not be read is undefined whether it is there or not; a subtype, or any attribute where none is named, is as if it were not there.
        var truth = description is { } named && !view.CanRead(entry, named.Type) ? LdapTruth.Undefined : LdapTruth.False;
        foreach (var attribute in entry.Attributes)
        {
            if (!Concerns(attribute.Description) || !view.CanRead(entry, attribute.Type)) continue;
            var own = Test(entry, view, attribute.Type, attribute.Values);
            if (own > truth) truth = own;
            if (truth == LdapTruth.True) return truth;
        }

        if (description is { } one && view.Computed.Of(one.Type) is { } computation)
        {
            var own = Test(entry, view, one.Type, computation(entry, view));
            if (own > truth) truth = own;
        }

        return withDn && truth != LdapTruth.True ? Greater(truth, TestName(entry, view)) : truth;
    }

    private static LdapTruth Greater(LdapTruth one, LdapTruth other) => one > other ? one : other;

    private LdapTruth TestName(StoredEntry entry, DirectoryView view)
    {
        var truth = LdapTruth.False;
        foreach (var pair in LdapDn.Parse(entry.Dn).Rdns.SelectMany(rdn => rdn.Pairs))
        {
            if (view.Describe(pair.Type) is { } own && Concerns(own)) truth = Greater(truth, Test(entry, view, own.Type, [pair.Value]));
        }

        return truth;
    }

    private bool Concerns(LdapAttributeDescription other) => description is { } own
        ? other.IsSubtypeOf(own)
        : rule is not null && (ReferenceEquals(other.Type.Equality, rule) || other.Type.Syntax.Oid == rule.SyntaxOid);

    private LdapTruth Test(StoredEntry entry, DirectoryView view, LdapAttributeType type, LdapValue[] values)
    {
        if ((rule ?? type.Equality) is not { } used || !view.CanRead(entry, type)) return LdapTruth.Undefined;
        var truth = LdapTruth.False;
        foreach (var value in values)
        {
            if (used.Matches(value, assertion, view.Schema) is not { } holds) truth = LdapTruth.Undefined;
            else if (holds) return LdapTruth.True;
        }

        return truth;
    }
}
