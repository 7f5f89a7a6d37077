namespace FakeDrivers.Ldap;

/// <summary>A part of the tree that is on other servers (RFC 4511 section 4.5.3, SearchResultReference).</summary>
/// <param name="Urls">Their URLs; each of them serves. Give a list that nobody changes.</param>
public sealed record LdapSearchReference(IReadOnlyList<string> Urls) : LdapSearchMessage;
