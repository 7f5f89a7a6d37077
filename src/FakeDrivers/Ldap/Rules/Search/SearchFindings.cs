namespace FakeDrivers.Ldap;

/// <summary>What a search found, in order, before it is cut to what one answer gives.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Answers">The controls of the answer, but for that of a page.</param>
/// <param name="Scan">How the search looked through the directory; nothing when it did not have to.</param>
internal readonly record struct SearchFindings(List<StoredEntry> Entries, IReadOnlyList<LdapControl> Answers, SearchScan? Scan = null);
