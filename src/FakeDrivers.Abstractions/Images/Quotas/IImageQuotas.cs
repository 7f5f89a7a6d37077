namespace FakeDrivers.Images;

/// <summary>How much projects may store, and what they do.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IImageQuotas
{
    /// <summary>Reads the limits of a project.</summary>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/info/usage</c>; Keystone <c>GET /v3/limits</c>.</remarks>
    Task<ImageQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default);

    /// <summary>Sets limits of a project; administrators only. What is used already stays.</summary>
    /// <param name="request">The new limits; what is absent stays.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The limits as they are now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A limit is below −1.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/limits</c>.</remarks>
    Task<ImageQuota> UpdateQuotaAsync(UpdateImageQuotaRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads what a project uses.</summary>
    /// <param name="projectId">The id of the project. Absent, the caller's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What it uses now.</returns>
    /// <exception cref="AccessDeniedException">It is another project's, and the caller is no administrator.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/info/usage</c>.</remarks>
    Task<ImageUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default);
}
