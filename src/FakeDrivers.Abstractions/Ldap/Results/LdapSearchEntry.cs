namespace FakeDrivers.Ldap;

/// <summary>An entry that a search found (RFC 4511 section 4.5.2, SearchResultEntry).</summary>
/// <param name="Entry">The entry.</param>
public sealed record LdapSearchEntry(LdapEntry Entry) : LdapSearchMessage;
