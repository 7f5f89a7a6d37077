namespace FakeDrivers.Ldap;

/// <summary>Which values of attributes a search shows (RFC 3876): of attributes that a filter names, those that it holds for.</summary>
internal sealed class MatchedValues
{
    private readonly List<(LdapAttributeDescription? Description, LdapFilter Filter)> _filters = [];

    public MatchedValues(LdapMatchedValuesControl control, DirectoryView view)
    {
        foreach (var filter in control.Filters)
        {
            var name = filter switch
            {
                LdapEqualityFilter equality => equality.Attribute,
                LdapSubstringFilter substring => substring.Attribute,
                LdapGreaterOrEqualFilter greater => greater.Attribute,
                LdapLessOrEqualFilter less => less.Attribute,
                LdapPresenceFilter presence => presence.Attribute,
                LdapApproximateFilter approximate => approximate.Attribute,
                LdapExtensibleFilter extensible => extensible.Attribute,
                _ => throw LdapErrors.Protocol($"the matched values control takes single items, not {filter}"),
            };
            if (name is null) _filters.Add((null, filter));
            else if (view.Describe(name) is { } description) _filters.Add((description, filter));
        }
    }

    public LdapValue[] Of(LdapAttributeDescription description, LdapValue[] values, DirectoryView view)
    {
        var own = _filters.Where(filter => filter.Description is not { } named || description.IsSubtypeOf(named)).ToList();
        if (own.Count == 0) return values;
        return Array.FindAll(values, value => own.Exists(filter => Holds(filter.Filter, description, value, view)));
    }

    /// <summary>Whether a filter holds for one value: for an entry that has nothing else.</summary>
    private static bool Holds(LdapFilter filter, LdapAttributeDescription description, LdapValue value, DirectoryView view)
    {
        var entry = new StoredEntry
        {
            Id = 0,
            ParentId = 0,
            Dn = string.Empty,
            Key = string.Empty,
            Attributes = [new(description, [value])],
            Classes = view.Data.Classes!.Of(description.Type.Oid == "2.5.4.0" ? [value] : []),
            Origin = new(Guid.Empty, default, string.Empty, default, string.Empty),
            Change = 0,
        };
        return Conditions.Of(filter, view).Test(entry, view) == LdapTruth.True;
    }
}
