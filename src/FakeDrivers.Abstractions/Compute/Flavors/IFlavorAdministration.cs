namespace FakeDrivers.Compute;

/// <summary>Making flavors and saying who may use them, which only an administrator may.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IFlavorAdministration
{
    /// <summary>Makes a flavor.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The flavor.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">There is a flavor of that id or name.</exception>
    /// <exception cref="InvalidRequestException">The name or the id is empty, too long or has other characters; a size is out of its range.</exception>
    /// <remarks>Upstream: Nova <c>POST /flavors</c>.</remarks>
    Task<Flavor> CreateFlavorAsync(CreateFlavorRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes a flavor.</summary>
    /// <param name="flavorId">The id of the flavor.</param>
    /// <param name="description">The description, at most 65535 characters; <see langword="null"/> takes it away.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The flavor after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The description is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The flavor does not exist.</exception>
    /// <remarks>Upstream: Nova <c>PUT /flavors/{id}</c> (2.55).</remarks>
    Task<Flavor> DescribeFlavorAsync(string flavorId, string? description, CancellationToken cancellationToken = default);

    /// <summary>Removes a flavor. Servers that have it keep it.</summary>
    /// <param name="flavorId">The id of the flavor.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the flavor is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The flavor does not exist.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /flavors/{id}</c>.</remarks>
    Task DeleteFlavorAsync(string flavorId, CancellationToken cancellationToken = default);

    /// <summary>Adds extra specs to a flavor, or puts them in the place of those with the same keys.</summary>
    /// <param name="flavorId">The id of the flavor.</param>
    /// <param name="extraSpecs">The specs: keys of letters, digits, blanks, <c>-</c>, <c>_</c>, <c>.</c> and <c>:</c>, both of at most 255 characters.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>All extra specs after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A key or a value is refused.</exception>
    /// <exception cref="ResourceNotFoundException">The flavor does not exist.</exception>
    /// <remarks>Upstream: Nova <c>POST /flavors/{id}/os-extra_specs</c>. What the specs mean is not checked.</remarks>
    Task<IReadOnlyDictionary<string, string>> SetFlavorExtraSpecsAsync(string flavorId, IReadOnlyDictionary<string, string> extraSpecs, CancellationToken cancellationToken = default);

    /// <summary>Removes an extra spec of a flavor.</summary>
    /// <param name="flavorId">The id of the flavor.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the spec is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The flavor does not exist, or has no such spec.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /flavors/{id}/os-extra_specs/{key}</c>.</remarks>
    Task DeleteFlavorExtraSpecAsync(string flavorId, string key, CancellationToken cancellationToken = default);

    /// <summary>Lists the projects that may use a private flavor.</summary>
    /// <param name="flavorId">The id of the flavor.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The ids of the projects, in the order in which they were let in.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The flavor does not exist, or is public.</exception>
    /// <remarks>Upstream: Nova <c>GET /flavors/{id}/os-flavor-access</c>.</remarks>
    Task<IReadOnlyList<string>> ListFlavorAccessAsync(string flavorId, CancellationToken cancellationToken = default);

    /// <summary>Lets a project use a private flavor.</summary>
    /// <param name="flavorId">The id of the flavor.</param>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the project may use it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The flavor is public, or the project may use it already.</exception>
    /// <exception cref="ResourceNotFoundException">The flavor does not exist.</exception>
    /// <remarks>Upstream: Nova action <c>addTenantAccess</c>.</remarks>
    Task AddFlavorAccessAsync(string flavorId, string projectId, CancellationToken cancellationToken = default);

    /// <summary>Lets a project use a private flavor no longer.</summary>
    /// <param name="flavorId">The id of the flavor.</param>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the project may not use it any more.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The flavor is public.</exception>
    /// <exception cref="ResourceNotFoundException">The flavor does not exist, or the project may not use it.</exception>
    /// <remarks>Upstream: Nova action <c>removeTenantAccess</c>.</remarks>
    Task RemoveFlavorAccessAsync(string flavorId, string projectId, CancellationToken cancellationToken = default);
}
