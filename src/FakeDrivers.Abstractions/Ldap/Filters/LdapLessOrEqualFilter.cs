namespace FakeDrivers.Ldap;

/// <summary>A value of the attribute is not greater: <c>(age&lt;=18)</c>.</summary>
/// <param name="Attribute">The attribute's description.</param>
/// <param name="Value">The value that is asserted.</param>
public sealed record LdapLessOrEqualFilter(string Attribute, LdapValue Value) : LdapFilter;
