namespace FakeDrivers.Ldap;

/// <summary>Looking at a directory.</summary>
/// <remarks>Implementations are safe for concurrent use. A cancelled operation is abandoned and throws <see cref="OperationCanceledException"/>.</remarks>
public interface ILdapSearch
{
    /// <summary>Searches, and gives the entries as they come. References are passed over.</summary>
    /// <param name="request">What to look for.</param>
    /// <param name="cancellationToken">Abandons the search.</param>
    /// <returns>The entries, in the server's order.</returns>
    /// <exception cref="LdapException">After the last entry, when the search did not end with success: <see cref="LdapResultCode.NoSuchObject"/>
    /// when the base does not exist, <see cref="LdapResultCode.SizeLimitExceeded"/> when there is more.</exception>
    IAsyncEnumerable<LdapEntry> SearchAsync(LdapSearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Searches, and gives everything at once, with references and response controls.</summary>
    /// <param name="request">What to look for.</param>
    /// <param name="cancellationToken">Abandons the search.</param>
    /// <returns>The whole result.</returns>
    /// <exception cref="LdapException">The search did not end with success; its <see cref="LdapException.Result"/> is an
    /// <see cref="LdapSearchResult"/> with what came before.</exception>
    Task<LdapSearchResult> SearchAllAsync(LdapSearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Searches, and gives every message of the server, the last of which is the end with whatever result code. This is for searches that go
    /// on: persistent search and content synchronization.
    /// </summary>
    /// <param name="request">What to look for.</param>
    /// <param name="cancellationToken">Abandons the search.</param>
    /// <returns>The messages; the last is an <see cref="LdapSearchDone"/>.</returns>
    IAsyncEnumerable<LdapSearchMessage> SearchMessagesAsync(LdapSearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks whether an entry has a value.</summary>
    /// <param name="request">Which entry and value.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>Whether it has.</returns>
    /// <exception cref="LdapException">Any result but true and false: <see cref="LdapResultCode.NoSuchAttribute"/> when the entry lacks the attribute.</exception>
    Task<bool> CompareAsync(LdapCompareRequest request, CancellationToken cancellationToken = default);
}
