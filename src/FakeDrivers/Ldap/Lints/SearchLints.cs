namespace FakeDrivers.Ldap;

/// <summary>Looks at searches for what would be slow or wrong on a real server.</summary>
internal sealed class SearchLints
{
    private const string ObjectClassOid = "2.5.4.0";

    private readonly DirectoryView _view;
    private readonly HashSet<LdapAttributeType> _indexed;

    public SearchLints(DirectoryView view)
    {
        _view = view;
        _indexed = [.. view.Settings.Options.IndexedAttributes.Append("objectClass").Append("entryUUID").Append("entryDN").Select(view.Schema.FindAttributeType).OfType<LdapAttributeType>()];
    }

    /// <summary>What is wrong with a search of that kind; nothing when nothing is.</summary>
    public string? Check(LdapSearchRequest request, LdapLintKind kind)
    {
        // One entry is never too many.
        if (request.Scope == LdapSearchScope.Base) return null;
        return kind switch
        {
            LdapLintKind.UnindexedSearch when !IsTrue(request.Filter) && !IsNegative(request.Filter) && !IsIndexed(request.Filter) =>
                Unindexed(request.Filter),
            LdapLintKind.BroadSearch when IsTrue(request.Filter) && request.SizeLimit == 0 && !request.Controls.Any(control => control.Oid is LdapPagedResultsControl.ControlOid or LdapVirtualListViewControl.ControlOid)
                && request.Scope != LdapSearchScope.OneLevel =>
                $"{request.Filter} below '{request.BaseDn}' finds everything at once; ask page by page, set a size limit, or say what to look for",
            LdapLintKind.NegativeSearch when IsNegative(request.Filter) =>
                $"{request.Filter} says only what must not hold; say what must hold as well, such as (objectClass=person)",
            LdapLintKind.NoObjectClass when !TestsObjectClass(request.Filter) =>
                $"{request.Filter} does not say which object class; write (&(objectClass=…){request.Filter})",
            _ => null,
        };
    }

    private string Unindexed(LdapFilter filter)
    {
        string[] asked = [.. Attributes(filter).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] missing = [.. asked.Where(attribute => Type(attribute) is not { } type || !_indexed.Contains(type))];
        return missing.Length > 0
            ? $"no index serves {filter}; index {string.Join(", ", missing)} (FakeLdapOptions.IndexedAttributes, and in the real directory), or add a condition on an indexed attribute"
            : $"no index serves {filter}, for it does not say how values of {string.Join(", ", asked)} begin; add a condition on an indexed attribute that does";
    }

    /// <summary>Whether it holds for every entry, for every one has an object class.</summary>
    private bool IsTrue(LdapFilter filter) => filter switch
    {
        LdapPresenceFilter presence => Type(presence.Attribute)?.Oid == ObjectClassOid,
        LdapEqualityFilter equality => Type(equality.Attribute)?.Oid == ObjectClassOid && equality.Value.Text.Equals("top", StringComparison.OrdinalIgnoreCase),
        LdapAndFilter and => and.Filters.All(IsTrue),
        LdapOrFilter or => or.Filters.Any(IsTrue),
        _ => false,
    };

    private static bool IsNegative(LdapFilter filter) => filter switch
    {
        LdapNotFilter => true,
        LdapAndFilter and => and.Filters.Count > 0 && and.Filters.All(IsNegative),
        LdapOrFilter or => or.Filters.Any(IsNegative),
        _ => false,
    };

    private bool IsIndexed(LdapFilter filter) => filter switch
    {
        LdapAndFilter and => and.Filters.Any(IsIndexed),
        LdapOrFilter or => or.Filters.All(IsIndexed),
        LdapEqualityFilter equality => Type(equality.Attribute) is { } type && _indexed.Contains(type) && !IsTrue(filter),
        LdapSubstringFilter { Initial: not null } substring => Type(substring.Attribute) is { } type && _indexed.Contains(type),
        LdapGreaterOrEqualFilter greater => Type(greater.Attribute) is { } type && _indexed.Contains(type),
        LdapLessOrEqualFilter less => Type(less.Attribute) is { } type && _indexed.Contains(type),
        _ => false,
    };

    private bool TestsObjectClass(LdapFilter filter) => filter switch
    {
        LdapAndFilter and => and.Filters.Any(TestsObjectClass),
        LdapOrFilter or => or.Filters.Count > 0 && or.Filters.All(TestsObjectClass),
        LdapNotFilter not => TestsObjectClass(not.Filter),
        LdapEqualityFilter equality => Type(equality.Attribute)?.Oid == ObjectClassOid,
        LdapPresenceFilter presence => Type(presence.Attribute)?.Oid == ObjectClassOid,
        _ => false,
    };

    private static IEnumerable<string> Attributes(LdapFilter filter) => filter switch
    {
        LdapAndFilter and => and.Filters.SelectMany(Attributes),
        LdapOrFilter or => or.Filters.SelectMany(Attributes),
        LdapNotFilter not => Attributes(not.Filter),
        LdapPresenceFilter presence => [presence.Attribute],
        LdapEqualityFilter equality => [equality.Attribute],
        LdapSubstringFilter substring => [substring.Attribute],
        LdapGreaterOrEqualFilter greater => [greater.Attribute],
        LdapLessOrEqualFilter less => [less.Attribute],
        LdapApproximateFilter approximate => [approximate.Attribute],
        LdapExtensibleFilter { Attribute: { } attribute } => [attribute],
        _ => [],
    };

    private LdapAttributeType? Type(string attribute) => _view.Describe(attribute)?.Type;
}
