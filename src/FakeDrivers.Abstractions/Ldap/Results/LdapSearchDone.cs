namespace FakeDrivers.Ldap;

/// <summary>The end of a search (RFC 4511 section 4.5.2, SearchResultDone): always its last message.</summary>
/// <param name="Result">How it ended.</param>
public sealed record LdapSearchDone(LdapResult Result) : LdapSearchMessage;
