namespace FakeDrivers.Compute;

/// <summary>How much a project may have of servers and what they consume, and how much it has.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IComputeQuotas
{
    /// <summary>Reads the limits of a project.</summary>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits; the service's defaults where nobody set others.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-quota-sets/{project}</c>.</remarks>
    Task<ComputeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Sets limits of a project. What is already there stays, even past new limits that are forced.</summary>
    /// <param name="request">The project and the limits to set.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>All limits after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A limit is below −1, or below what is in use and not forced.</exception>
    /// <remarks>Upstream: Nova <c>PUT /os-quota-sets/{project}</c>.</remarks>
    Task<ComputeQuota> UpdateQuotaAsync(UpdateComputeQuotaRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads what a project uses.</summary>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What is in use.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-quota-sets/{project}/detail</c>.</remarks>
    Task<ComputeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the limits of a project for which nobody set others.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits, for the caller's own project.</returns>
    /// <remarks>Upstream: Nova <c>GET /os-quota-sets/{project}/defaults</c>.</remarks>
    Task<ComputeQuota> GetDefaultQuotaAsync(CancellationToken cancellationToken = default);

    /// <summary>Gives a project the service's default limits again. What is already there stays, even past them.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the limits are the defaults.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /os-quota-sets/{project}</c>.</remarks>
    Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default);

    /// <summary>Reads what a project used of servers in a span of time.</summary>
    /// <param name="start">The begin of the span.</param>
    /// <param name="stop">The end of the span, after its begin. What is still to come does not count.</param>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What was in use, server by server.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The span ends before it begins.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-simple-tenant-usage/{project}</c>.</remarks>
    Task<ProjectUsage> GetProjectUsageAsync(DateTimeOffset start, DateTimeOffset stop, string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads what every project used of servers in a span of time, in the order in which their first servers came.</summary>
    /// <param name="start">The begin of the span.</param>
    /// <param name="stop">The end of the span, after its begin. What is still to come does not count.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A usage a project; projects that used nothing are left out.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The span ends before it begins.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-simple-tenant-usage</c>.</remarks>
    Task<IReadOnlyList<ProjectUsage>> ListProjectUsagesAsync(DateTimeOffset start, DateTimeOffset stop, CancellationToken cancellationToken = default);

    /// <summary>Reads what a project may have at most and what it has, at one moment.</summary>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits and what is in use.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Nova <c>GET /limits</c>.</remarks>
    Task<ComputeLimits> GetLimitsAsync(string? projectId = null, CancellationToken cancellationToken = default);
}
