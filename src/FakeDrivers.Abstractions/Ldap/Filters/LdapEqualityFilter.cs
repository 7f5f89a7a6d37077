namespace FakeDrivers.Ldap;

/// <summary>A value of the attribute equals it: <c>(cn=Ann)</c>.</summary>
/// <param name="Attribute">The attribute's description.</param>
/// <param name="Value">The value that is asserted.</param>
public sealed record LdapEqualityFilter(string Attribute, LdapValue Value) : LdapFilter;
