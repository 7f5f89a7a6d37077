namespace FakeDrivers.Ldap;

/// <summary>A search that is given page by page: what it was, what it found, and of which moment.</summary>
/// <param name="Request">What was asked with the first page, without its controls.</param>
/// <param name="Data">The directory at the moment of the first page.</param>
/// <param name="Found">The numbers of the entries that were found, in order.</param>
/// <param name="References">The URLs of references, which come with the first page.</param>
internal sealed record PagedSearch(LdapSearchRequest Request, DirectoryData Data, IReadOnlyList<long> Found, IReadOnlyList<string> References);
