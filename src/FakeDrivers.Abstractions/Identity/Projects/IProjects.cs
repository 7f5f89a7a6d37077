namespace FakeDrivers.Identity;

/// <summary>The projects of the identity service, which can stand below one another.</summary>
/// <remarks>
/// Thread-safe. Source: Keystone API v3, projects. Administrators change them, and managers of a domain those of their domain; a user sees
/// his own.
/// </remarks>
public interface IProjects
{
    /// <summary>Makes a project.</summary>
    /// <param name="request">The project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The project.</returns>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="InvalidRequestException">
    /// The name is blank or too long; the domain or parent does not exist; the parent is in another domain, or it or one above it is disabled.
    /// </exception>
    /// <exception cref="ConflictException">A project of the domain bears the name, in whatever case.</exception>
    /// <exception cref="InvalidStateException">The parent is so deep that nothing may stand below it.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/projects</c>.</remarks>
    Task<Project> CreateProjectAsync(CreateProjectRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a project.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The project.</returns>
    /// <exception cref="AccessDeniedException">It is not the caller's, and he acts neither for its domain nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The project does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/projects/{id}</c>.</remarks>
    Task<Project> GetProjectAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary>Lists projects, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The projects, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">The caller asks for more than the projects of his own roles, and acts neither for the domain that he names nor for the whole installation.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no project.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/projects</c>; with a user's id <c>GET /v3/users/{id}/projects</c> and <c>GET /v3/auth/projects</c>.</remarks>
    IAsyncEnumerable<Project> ListProjectsAsync(ProjectQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>The projects above one, the nearest first.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The projects; none when it stands right below its domain.</returns>
    /// <exception cref="AccessDeniedException">It is not the caller's, and he acts neither for its domain nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The project does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/projects/{id}?parents_as_list</c>, without the filter by the caller's roles.</remarks>
    Task<IReadOnlyList<Project>> ListParentsAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary>The projects below one, each after the one that it stands below.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The projects; none for a leaf.</returns>
    /// <exception cref="AccessDeniedException">It is not the caller's, and he acts neither for its domain nor for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The project does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/projects/{id}?subtree_as_list</c>, without the filter by the caller's roles.</remarks>
    Task<IReadOnlyList<Project>> ListSubtreeAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary>Changes a project. While it is disabled, no token for it is valid.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The project after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="InvalidRequestException">The name is blank or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The project does not exist.</exception>
    /// <exception cref="ConflictException">Another project of the domain bears the name.</exception>
    /// <exception cref="InvalidStateException">
    /// It is to be disabled while one below it is enabled, or enabled while one above it is disabled; or it is immutable, and the request
    /// does not end that.
    /// </exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/projects/{id}</c>.</remarks>
    Task<Project> UpdateProjectAsync(UpdateProjectRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a project with its role assignments, application credentials, trusts, EC2 credentials, limits and tokens.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is neither an administrator nor a manager of the domain.</exception>
    /// <exception cref="ResourceNotFoundException">The project does not exist.</exception>
    /// <exception cref="InvalidStateException">Other projects stand below it, or it is immutable.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/projects/{id}</c>, which answers 403 when others stand below it.</remarks>
    Task DeleteProjectAsync(string projectId, CancellationToken cancellationToken = default);
}
