namespace FakeDrivers.Ldap;

/// <summary>A search that is given page by page: what it was, whose, what it found, and of which moment.</summary>
/// <param name="Request">What was asked with the first page, without its controls.</param>
/// <param name="IdentityKey">The key of who asked, which need not be who the connection is bound as.</param>
/// <param name="Data">The directory at the moment of the first page.</param>
/// <param name="Found">The numbers of the entries that were found, in order.</param>
/// <param name="Answers">The controls that come with every page.</param>
internal sealed record PagedSearch(LdapSearchRequest Request, string IdentityKey, DirectoryData Data, IReadOnlyList<long> Found, IReadOnlyList<LdapControl> Answers);
