namespace FakeDrivers.Volumes;

/// <summary>The types of volumes that name none, where a project has one of its own.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeDefaultTypes
{
    /// <summary>Gives a project a default type of its own.</summary>
    /// <param name="projectId">The id of the project, which is taken on trust.</param>
    /// <param name="type">The name or id of the type.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The default type of the project.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">There is no such type.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /default-types/{project}</c> (3.62).</remarks>
    Task<VolumeDefaultType> SetDefaultTypeAsync(string projectId, string type, CancellationToken cancellationToken = default);

    /// <summary>Reads the default type that a project has of its own.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The default type of the project.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The project has none of its own.</exception>
    /// <remarks>Upstream: Cinder <c>GET /default-types/{project}</c> (3.62). <see cref="IVolumeTypes.GetDefaultTypeAsync"/> tells what holds for the caller.</remarks>
    Task<VolumeDefaultType> GetDefaultTypeOfAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary>Lists the default types that projects have of their own.</summary>
    /// <param name="cancellationToken">Gives up between two of them.</param>
    /// <returns>The default types in order of their making.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Cinder <c>GET /default-types</c> (3.62).</remarks>
    IAsyncEnumerable<VolumeDefaultType> ListDefaultTypesAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes the default type that a project has of its own away: that of the service holds again. Does nothing when it has none.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /default-types/{project}</c> (3.62).</remarks>
    Task UnsetDefaultTypeAsync(string projectId, CancellationToken cancellationToken = default);
}
