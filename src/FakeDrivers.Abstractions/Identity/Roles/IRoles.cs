namespace FakeDrivers.Identity;

/// <summary>The roles of the identity service, and which follows from which.</summary>
/// <remarks>Thread-safe. Source: Keystone API v3, roles. Administrators change them; who acts for a domain or the whole installation sees them.</remarks>
public interface IRoles
{
    /// <summary>Makes a role.</summary>
    /// <param name="request">The role.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The role.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The domain does not exist.</exception>
    /// <exception cref="ConflictException">A role bears the name, in whatever case.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/roles</c>.</remarks>
    Task<Role> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a role.</summary>
    /// <param name="roleId">The id of the role.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The role.</returns>
    /// <exception cref="AccessDeniedException">The caller acts neither for a domain nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The role does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/roles/{id}</c>.</remarks>
    Task<Role> GetRoleAsync(string roleId, CancellationToken cancellationToken = default);

    /// <summary>Lists roles, oldest first.</summary>
    /// <param name="query">Which; by default all that are no domain's own.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The roles, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">The caller acts neither for a domain nor for the whole installation.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no role.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/roles</c>.</remarks>
    IAsyncEnumerable<Role> ListRolesAsync(RoleQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a role.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The role after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The role does not exist.</exception>
    /// <exception cref="ConflictException">Another role bears the name.</exception>
    /// <exception cref="InvalidStateException">The role is immutable, and the request does not end that.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/roles/{id}</c>.</remarks>
    Task<Role> UpdateRoleAsync(UpdateRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a role with its assignments and implications, from trusts, and with the application credentials that have it.</summary>
    /// <param name="roleId">The id of the role.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The role does not exist.</exception>
    /// <exception cref="InvalidStateException">The role is immutable, as the default ones are.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/roles/{id}</c>.</remarks>
    Task DeleteRoleAsync(string roleId, CancellationToken cancellationToken = default);

    /// <summary>Lets one role follow from another.</summary>
    /// <param name="implication">The two roles.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">One of the roles does not exist.</exception>
    /// <exception cref="ConflictException">It does already.</exception>
    /// <exception cref="InvalidRequestException">
    /// The implied role is <c>admin</c> or a domain's own, or the prior role would follow from itself.
    /// </exception>
    /// <remarks>Upstream: Keystone <c>PUT /v3/roles/{prior}/implies/{implied}</c>, which takes circles and then breaks them when it reads.</remarks>
    Task ImplyRoleAsync(RoleImplication implication, CancellationToken cancellationToken = default);

    /// <summary>Lets one role no longer follow from another.</summary>
    /// <param name="implication">The two roles.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">One of the roles does not exist, or the one does not follow from the other.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/roles/{prior}/implies/{implied}</c>.</remarks>
    Task RemoveImpliedRoleAsync(RoleImplication implication, CancellationToken cancellationToken = default);

    /// <summary>Which role follows directly from which, in the order in which it was said.</summary>
    /// <param name="priorRoleId">The id of the role whose implied roles are asked for. Absent, of all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The pairs of roles.</returns>
    /// <exception cref="AccessDeniedException">The caller acts neither for a domain nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The role does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/roles/{prior}/implies</c>, <c>GET /v3/role_inferences</c>.</remarks>
    Task<IReadOnlyList<RoleImplication>> ListImpliedRolesAsync(string? priorRoleId = null, CancellationToken cancellationToken = default);
}
