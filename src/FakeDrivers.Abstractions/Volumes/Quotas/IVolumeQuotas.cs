namespace FakeDrivers.Volumes;

/// <summary>How much of the service a project may use, and how much it does.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeQuotas
{
    /// <summary>Reads the limits of a project.</summary>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits; the service's defaults where nobody set others.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Cinder <c>GET /os-quota-sets/{project}</c>.</remarks>
    Task<VolumeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Sets limits of a project. What is already there stays, even past the new limits.</summary>
    /// <param name="request">The project and the limits to set.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>All limits after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A limit is below −1, or there is no type of a name.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /os-quota-sets/{project}</c>.</remarks>
    Task<VolumeQuota> UpdateQuotaAsync(UpdateVolumeQuotaRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gives a project the service's default limits again.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the defaults hold.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /os-quota-sets/{project}</c>.</remarks>
    Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary>Reads what a project uses. A volume or snapshot counts from when its making is accepted until its removal ends.</summary>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What is in use.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Cinder <c>GET /os-quota-sets/{project}?usage=true</c>.</remarks>
    Task<VolumeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the limits that hold for a project for which nobody set others.</summary>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Cinder <c>GET /os-quota-sets/{project}/defaults</c>.</remarks>
    Task<VolumeQuota> GetDefaultQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default);
}
