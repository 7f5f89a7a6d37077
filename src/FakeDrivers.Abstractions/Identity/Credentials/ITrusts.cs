namespace FakeDrivers.Identity;

/// <summary>Trusts: users who let others act for them.</summary>
/// <remarks>Thread-safe. Source: Keystone API v3, OS-TRUST. Both users see a trust; the one who lets ends it, and with it those in which it was passed on.</remarks>
public interface ITrusts
{
    /// <summary>Lets another user act in the caller's project with some of the caller's roles.</summary>
    /// <param name="request">The trust.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The trust.</returns>
    /// <exception cref="AccessDeniedException">
    /// The caller logged in with an application credential; or acts by a trust that cannot be passed on, or not so far, so long, with these roles,
    /// with a number of uses, or with impersonation when it has none.
    /// </exception>
    /// <exception cref="InvalidRequestException">No role is named, the end has passed, the number of uses is below 1, or there is one although it can be passed on.</exception>
    /// <exception cref="ResourceNotFoundException">One of the users or the project does not exist, or the caller does not have a role in the project.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/OS-TRUST/trusts</c>.</remarks>
    Task<Trust> CreateTrustAsync(CreateTrustRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a trust.</summary>
    /// <param name="trustId">The id of the trust.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The trust.</returns>
    /// <exception cref="ResourceNotFoundException">The trust does not exist, or is none of the caller's.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/OS-TRUST/trusts/{id}</c>.</remarks>
    Task<Trust> GetTrustAsync(string trustId, CancellationToken cancellationToken = default);

    /// <summary>Lists trusts, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The trusts, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">The caller asks for more than the trusts of one side that he is himself, and does not act for the whole installation.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no trust.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/OS-TRUST/trusts</c>.</remarks>
    IAsyncEnumerable<Trust> ListTrustsAsync(TrustQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a trust. The tokens that were got by it end.</summary>
    /// <param name="trustId">The id of the trust.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="ResourceNotFoundException">The trust does not exist, or is none of the caller's.</exception>
    /// <exception cref="AccessDeniedException">The caller is not the one who lets, and no administrator; or logged in with an application credential.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/OS-TRUST/trusts/{id}</c>.</remarks>
    Task DeleteTrustAsync(string trustId, CancellationToken cancellationToken = default);
}
