namespace FakeDrivers.Ldap;

/// <summary>A value of the attribute sounds like it: <c>(cn~=An)</c>.</summary>
/// <param name="Attribute">The attribute's description.</param>
/// <param name="Value">The value that is asserted.</param>
public sealed record LdapApproximateFilter(string Attribute, LdapValue Value) : LdapFilter;
