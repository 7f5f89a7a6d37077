namespace FakeDrivers.Ldap;

/// <summary>An attribute type and a value in a name (RFC 4514, AttributeTypeAndValue).</summary>
/// <param name="Type">The attribute type, by short name or OID, as it was spelled; without a prefix <c>OID.</c>.</param>
/// <param name="Value">The value, without escapes.</param>
public readonly record struct LdapNamePair(string Type, LdapValue Value);
