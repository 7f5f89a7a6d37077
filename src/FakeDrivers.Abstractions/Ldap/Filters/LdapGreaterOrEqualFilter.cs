namespace FakeDrivers.Ldap;

/// <summary>A value of the attribute is not less: <c>(age&gt;=18)</c>.</summary>
/// <param name="Attribute">The attribute's description.</param>
/// <param name="Value">The value that is asserted.</param>
public sealed record LdapGreaterOrEqualFilter(string Attribute, LdapValue Value) : LdapFilter;
