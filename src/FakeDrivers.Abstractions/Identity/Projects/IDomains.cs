namespace FakeDrivers.Identity;

/// <summary>The domains of the identity service.</summary>
/// <remarks>Thread-safe. Source: Keystone API v3, domains. Administrators change them; a user sees those on which he has a role.</remarks>
public interface IDomains
{
    /// <summary>Makes a domain.</summary>
    /// <param name="request">The domain.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The domain.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long.</exception>
    /// <exception cref="ConflictException">A domain bears the name, in whatever case.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/domains</c>.</remarks>
    Task<IdentityDomain> CreateDomainAsync(CreateDomainRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a domain.</summary>
    /// <param name="domainId">The id of the domain.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The domain.</returns>
    /// <exception cref="AccessDeniedException">The caller acts neither for it nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The domain does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/domains/{id}</c>.</remarks>
    Task<IdentityDomain> GetDomainAsync(string domainId, CancellationToken cancellationToken = default);

    /// <summary>Lists domains, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The domains, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">The caller asks for more than the domains of his own roles and acts for no installation.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no domain.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/domains</c>; with the caller's own id <c>GET /v3/auth/domains</c>.</remarks>
    IAsyncEnumerable<IdentityDomain> ListDomainsAsync(DomainQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a domain. While it is disabled, nobody of it can log in and no token for it or its projects is valid.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The domain after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The domain does not exist.</exception>
    /// <exception cref="ConflictException">Another domain bears the name.</exception>
    /// <exception cref="InvalidStateException">The domain is immutable, and the request does not end that.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/domains/{id}</c>.</remarks>
    Task<IdentityDomain> UpdateDomainAsync(UpdateDomainRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a disabled domain with its projects, users, groups and roles, and all that hangs on them.</summary>
    /// <param name="domainId">The id of the domain.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The domain does not exist.</exception>
    /// <exception cref="InvalidStateException">The domain is enabled, or immutable.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/domains/{id}</c>, which answers 403 for an enabled one.</remarks>
    Task DeleteDomainAsync(string domainId, CancellationToken cancellationToken = default);
}
