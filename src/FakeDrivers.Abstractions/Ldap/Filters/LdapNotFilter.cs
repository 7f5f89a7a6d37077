namespace FakeDrivers.Ldap;

/// <summary>It must not hold; what is undefined stays undefined.</summary>
/// <param name="Filter">The filter that must not hold.</param>
public sealed record LdapNotFilter(LdapFilter Filter) : LdapFilter;
