namespace FakeDrivers.Identity;

/// <summary>Unified limits: what projects may use, written down in one place for services that look there. Those of this world do not.</summary>
/// <remarks>Thread-safe. Source: Keystone API v3, limits, in the model <c>flat</c>. Administrators change them. The fakes of other services keep quotas of their own.</remarks>
public interface ILimits
{
    /// <summary>Registers how much of a resource every project may use.</summary>
    /// <param name="request">The limit.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The service or region does not exist, the resource is blank, or the limit is below −1.</exception>
    /// <exception cref="ConflictException">The resource is registered for that service and region.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/registered_limits</c>.</remarks>
    Task<RegisteredLimit> CreateRegisteredLimitAsync(CreateRegisteredLimitRequest request, CancellationToken cancellationToken = default);

    /// <summary>The registered limits, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The limits.</returns>
    /// <remarks>Upstream: Keystone <c>GET /v3/registered_limits</c>.</remarks>
    Task<IReadOnlyList<RegisteredLimit>> ListRegisteredLimitsAsync(LimitQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes how much of a resource every project may use.</summary>
    /// <param name="registeredLimitId">The id of the registered limit.</param>
    /// <param name="defaultLimit">How much from now on, in the resource's own unit; −1 is no limit.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The limit after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The limit is below −1.</exception>
    /// <exception cref="ResourceNotFoundException">The registered limit does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/registered_limits/{id}</c>, of which service, region and name are not simulated.</remarks>
    Task<RegisteredLimit> UpdateRegisteredLimitAsync(string registeredLimitId, int defaultLimit, CancellationToken cancellationToken = default);

    /// <summary>Removes a registered limit.</summary>
    /// <param name="registeredLimitId">The id of the registered limit.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The registered limit does not exist.</exception>
    /// <exception cref="InvalidStateException">Projects or domains have limits of it.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/registered_limits/{id}</c>.</remarks>
    Task DeleteRegisteredLimitAsync(string registeredLimitId, CancellationToken cancellationToken = default);

    /// <summary>Sets how much of a resource one project or domain may use.</summary>
    /// <param name="request">The limit.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">Not exactly one of project and domain is named, it does not exist, or the limit is below −1.</exception>
    /// <exception cref="ResourceNotFoundException">The resource is not registered for that service and region.</exception>
    /// <exception cref="ConflictException">The project or domain has such a limit.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/limits</c>, which answers 403 for what is not registered.</remarks>
    Task<Limit> CreateLimitAsync(CreateLimitRequest request, CancellationToken cancellationToken = default);

    /// <summary>The limits of projects and domains, oldest first.</summary>
    /// <param name="query">Which; by default all that the caller may see.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The limits: all of them for who acts for the whole installation, else those of the caller's own project or domain.</returns>
    /// <remarks>Upstream: Keystone <c>GET /v3/limits</c>.</remarks>
    Task<IReadOnlyList<Limit>> ListLimitsAsync(LimitQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes how much of a resource one project or domain may use.</summary>
    /// <param name="limitId">The id of the limit.</param>
    /// <param name="resourceLimit">How much from now on, in the resource's own unit; −1 is no limit.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The limit after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The limit is below −1.</exception>
    /// <exception cref="ResourceNotFoundException">The limit does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/limits/{id}</c>.</remarks>
    Task<Limit> UpdateLimitAsync(string limitId, int resourceLimit, CancellationToken cancellationToken = default);

    /// <summary>Removes the limit of one project or domain, for which the registered one then holds.</summary>
    /// <param name="limitId">The id of the limit.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The limit does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/limits/{id}</c>.</remarks>
    Task DeleteLimitAsync(string limitId, CancellationToken cancellationToken = default);
}
