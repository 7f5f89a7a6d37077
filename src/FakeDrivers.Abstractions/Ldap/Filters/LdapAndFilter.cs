namespace FakeDrivers.Ldap;

/// <summary>All of them must hold; with none, it holds for every entry (RFC 4526).</summary>
public sealed record LdapAndFilter : LdapFilter
{
    private readonly ValueList<LdapFilter> _filters;

    /// <summary>Makes a filter of filters.</summary>
    /// <param name="filters">The filters.</param>
    public LdapAndFilter(params IEnumerable<LdapFilter> filters) => _filters = ValueList<LdapFilter>.From(filters);

    /// <summary>The filters.</summary>
    public IReadOnlyList<LdapFilter> Filters => _filters;
}
