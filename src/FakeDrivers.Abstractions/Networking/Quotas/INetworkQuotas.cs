namespace FakeDrivers.Networking;

/// <summary>Limits of projects, and what they use.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface INetworkQuotas
{
    /// <summary>Reads the limits of a project; one that nobody has heard of has the service's own.</summary>
    /// <param name="projectId">The id of the project; absent, the caller's.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="AccessDeniedException">It is another project, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Neutron <c>GET /quotas/{project}</c>.</remarks>
    Task<NetworkQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Sets limits of a project, even below what it uses.</summary>
    /// <param name="request">The project and the limits.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>All limits after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A limit is below −1.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /quotas/{project}</c>.</remarks>
    Task<NetworkQuota> UpdateQuotaAsync(UpdateNetworkQuotaRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gives a project the service's own limits again.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it has them.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The project has no limits of its own (<c>TenantQuotaNotFound</c>).</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /quotas/{project}</c>.</remarks>
    Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary>Reads what a project uses.</summary>
    /// <param name="projectId">The id of the project; absent, the caller's.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What it uses.</returns>
    /// <exception cref="AccessDeniedException">It is another project, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Neutron <c>GET /quotas/{project}/details</c>.</remarks>
    Task<NetworkUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the limits of a project for which none were set.</summary>
    /// <param name="projectId">The id of the project; absent, the caller's.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The service's own limits.</returns>
    /// <exception cref="AccessDeniedException">It is another project, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Neutron <c>GET /quotas/{project}/default</c>.</remarks>
    Task<NetworkQuota> GetDefaultQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the limits of the projects for which some were set.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits, project by project.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Neutron <c>GET /quotas</c>.</remarks>
    Task<IReadOnlyList<NetworkQuota>> ListQuotasAsync(CancellationToken cancellationToken = default);
}
