namespace FakeDrivers.Ldap;

/// <summary>An extension of an LDAP URL: RFC 4516 section 2.</summary>
/// <param name="Type">Its type by name or OID.</param>
/// <param name="Value">Its value; <see langword="null"/> when it has none.</param>
/// <param name="IsCritical">Whether who does not know it must not use the URL: an exclamation mark in the text.</param>
public sealed record LdapUrlExtension(string Type, string? Value = null, bool IsCritical = false);
