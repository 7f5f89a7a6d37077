namespace FakeDrivers.Ldap;

/// <summary>One of them must hold; with none, it holds for no entry (RFC 4526).</summary>
public sealed record LdapOrFilter : LdapFilter
{
    private readonly ValueList<LdapFilter> _filters;

    /// <summary>Makes a filter of filters.</summary>
    /// <param name="filters">The filters.</param>
    public LdapOrFilter(params IEnumerable<LdapFilter> filters) => _filters = ValueList<LdapFilter>.From(filters);

    /// <summary>The filters.</summary>
    public IReadOnlyList<LdapFilter> Filters => _filters;
}
