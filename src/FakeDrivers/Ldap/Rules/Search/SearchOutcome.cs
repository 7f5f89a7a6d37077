namespace FakeDrivers.Ldap;

/// <summary>How a search ended, and how it went.</summary>
/// <param name="Result">Its result, also when it is not success.</param>
/// <param name="Scan">How it looked through the directory; nothing when it did not have to.</param>
internal readonly record struct SearchOutcome(LdapSearchResult Result, SearchScan? Scan = null);
