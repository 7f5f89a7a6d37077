using System.Runtime.CompilerServices;

namespace FakeDrivers.Ldap;

/// <content>Looking.</content>
public static partial class LdapConnectionExtensions
{
    /// <summary>Searches, and gives the entries as they come.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="baseDn">Where it starts.</param>
    /// <param name="scope">How far below it looks.</param>
    /// <param name="filter">Which entries it wants.</param>
    /// <param name="attributes">Which attributes of them it wants; none for all user attributes.</param>
    /// <returns>The entries, in the server's order.</returns>
    /// <exception cref="LdapException">After the last entry, when the search did not end with success.</exception>
    public static IAsyncEnumerable<LdapEntry> SearchAsync(
        this ILdapSearch connection, string baseDn, LdapSearchScope scope, LdapFilter filter, params IEnumerable<string> attributes)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.SearchAsync(new LdapSearchRequest(baseDn, scope, filter, attributes));
    }

    /// <summary>Searches, and gives everything at once.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="baseDn">Where it starts.</param>
    /// <param name="scope">How far below it looks.</param>
    /// <param name="filter">Which entries it wants.</param>
    /// <param name="attributes">Which attributes of them it wants; none for all user attributes.</param>
    /// <returns>The whole result.</returns>
    /// <exception cref="LdapException">The search did not end with success.</exception>
    public static Task<LdapSearchResult> SearchAllAsync(
        this ILdapSearch connection, string baseDn, LdapSearchScope scope, LdapFilter filter, params IEnumerable<string> attributes)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.SearchAllAsync(new LdapSearchRequest(baseDn, scope, filter, attributes));
    }

    /// <summary>Searches page by page (RFC 2696), and gives the entries of all pages as they come.</summary>
    /// <remarks>Any paged results control of the request is replaced. When the caller stops early, the listing is ended on the server too.</remarks>
    /// <param name="connection">The connection.</param>
    /// <param name="request">What to look for.</param>
    /// <param name="pageSize">How many entries a page has, at least 1.</param>
    /// <param name="cancellationToken">Abandons the search.</param>
    /// <returns>The entries, in the server's order.</returns>
    /// <exception cref="LdapException">A page did not end with success.</exception>
    public static async IAsyncEnumerable<LdapEntry> SearchPagedAsync(
        this ILdapSearch connection, LdapSearchRequest request, int pageSize = 500, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        var others = request.Controls.Where(control => control is not LdapPagedResultsControl).ToList();
        LdapValue cookie = default;
        try
        {
            do
            {
                var page = await connection.SearchAllAsync(request with { Controls = [.. others, new LdapPagedResultsControl(pageSize, cookie) { IsCritical = true }] }, cancellationToken)
                    .ConfigureAwait(false);
                cookie = page.Control<LdapPagedResultsControl>()?.Cookie ?? default;
                foreach (var entry in page.Entries) yield return entry;
            }
            while (cookie.Length > 0);
        }
        finally
        {
            if (cookie.Length > 0 && !cancellationToken.IsCancellationRequested) await EndListingAsync(connection, request, others, cookie).ConfigureAwait(false);
        }
    }

    /// <summary>Gets one entry by its name.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">The distinguished name.</param>
    /// <param name="attributes">Which attributes it wants; none for all user attributes.</param>
    /// <returns>The entry; <see langword="null"/> when there is none, or none that the caller may see.</returns>
    /// <exception cref="LdapException">The search ended with anything but success and <see cref="LdapResultCode.NoSuchObject"/>.</exception>
    public static async Task<LdapEntry?> FindAsync(this ILdapSearch connection, string dn, params IEnumerable<string> attributes)
    {
        ArgumentNullException.ThrowIfNull(connection);
        try
        {
            var result = await connection.SearchAllAsync(new LdapSearchRequest(dn, LdapSearchScope.Base, LdapFilter.Any, attributes)).ConfigureAwait(false);
            return result.Entries.Count > 0 ? result.Entries[0] : null;
        }
        catch (LdapException error) when (error.ResultCode == LdapResultCode.NoSuchObject)
        {
            return null;
        }
    }

    /// <summary>Asks whether an entry has a value.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Abandons the operation.</param>
    /// <returns>Whether it has.</returns>
    /// <exception cref="LdapException">Any result but true and false.</exception>
    public static Task<bool> CompareAsync(this ILdapSearch connection, string dn, string attribute, LdapValue value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.CompareAsync(new LdapCompareRequest(dn, attribute, value), cancellationToken);
    }

    private static async Task EndListingAsync(ILdapSearch connection, LdapSearchRequest request, List<LdapControl> others, LdapValue cookie)
    {
        try
        {
            await connection.SearchAllAsync(request with { Controls = [.. others, new LdapPagedResultsControl(0, cookie)] }).ConfigureAwait(false);
        }
        catch (LdapException)
        {
            // The caller has left, perhaps because of this very error; the server forgets the listing with the connection.
        }
    }
}
