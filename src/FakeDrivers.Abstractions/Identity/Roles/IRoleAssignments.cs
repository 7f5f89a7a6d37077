namespace FakeDrivers.Identity;

/// <summary>Who has which role where.</summary>
/// <remarks>
/// Thread-safe. Source: Keystone API v3, role assignments. Administrators change them; managers of a domain give and take the roles reader,
/// member and manager to those of their domain on what is of it.
/// </remarks>
public interface IRoleAssignments
{
    /// <summary>Gives a role. Giving it again changes nothing. Tokens that are there have it from now on.</summary>
    /// <param name="assignment">Who, which role, where.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator, and no manager who may give that role to that user there.</exception>
    /// <exception cref="ResourceNotFoundException">The role, user, group, project or domain does not exist.</exception>
    /// <exception cref="InvalidRequestException">
    /// Not exactly one of user and group, or not exactly one of project, domain and system is named; a domain's own role is given on the system
    /// or in another domain; or what is for the system is to be inherited.
    /// </exception>
    /// <remarks>Upstream: Keystone <c>PUT /v3/{projects|domains}/{id}/{users|groups}/{id}/roles/{id}</c>, <c>PUT /v3/system/…</c>, <c>PUT /v3/OS-INHERIT/…</c>.</remarks>
    Task GrantRoleAsync(RoleAssignment assignment, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a role away. Tokens that are left without any role are no longer valid, and the application credentials that the user had in the
    /// project are removed, whatever roles they have.
    /// </summary>
    /// <param name="assignment">Who, which role, where.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator, and no manager who may take that role from that user there.</exception>
    /// <exception cref="ResourceNotFoundException">The role, user, group, project or domain does not exist, or the role was not given.</exception>
    /// <exception cref="InvalidRequestException">Not exactly one of user and group, or not exactly one of project, domain and system is named.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE</c> of the same addresses. What becomes of application credentials was observed on the release Zed.</remarks>
    Task RevokeRoleAsync(RoleAssignment assignment, CancellationToken cancellationToken = default);

    /// <summary>Whether a role was given: itself, not by way of a group, an implied role or a parent.</summary>
    /// <param name="assignment">Who, which role, where.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is so.</returns>
    /// <exception cref="AccessDeniedException">The caller acts neither for the domain of it nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The role, user, group, project or domain does not exist.</exception>
    /// <exception cref="InvalidRequestException">Not exactly one of user and group, or not exactly one of project, domain and system is named.</exception>
    /// <remarks>Upstream: Keystone <c>HEAD</c> of the same addresses.</remarks>
    Task<bool> IsRoleGrantedAsync(RoleAssignment assignment, CancellationToken cancellationToken = default);

    /// <summary>Who has which role where, in the order in which it was given.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The assignments. Names that mean nothing find nothing.</returns>
    /// <exception cref="AccessDeniedException">The caller asks for others than his own roles, and acts neither for the domain that he names nor for the whole installation.</exception>
    /// <exception cref="InvalidRequestException">
    /// User and group, or several scopes are named; effective ones of a group or as inherited are asked for; or the subtree of no project.
    /// </exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/role_assignments</c>.</remarks>
    Task<IReadOnlyList<RoleAssignment>> ListRoleAssignmentsAsync(RoleAssignmentQuery? query = null, CancellationToken cancellationToken = default);
}
