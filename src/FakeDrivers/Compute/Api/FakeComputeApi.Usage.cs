namespace FakeDrivers.Compute;

/// <content>The face of the fake: limits and usage over time.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public Task<ComputeQuota> GetDefaultQuotaAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetDefaultQuota, new((string?)null), ComputeRules.GetDefaultQuota, cancellationToken);

    /// <inheritdoc/>
    public Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ResetQuota, new(projectId), ComputeRules.ResetQuota, cancellationToken);

    /// <inheritdoc/>
    public Task<ProjectUsage> GetProjectUsageAsync(DateTimeOffset start, DateTimeOffset stop, string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetProjectUsage, new(start, stop, projectId), ComputeRules.GetProjectUsage, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProjectUsage>> ListProjectUsagesAsync(DateTimeOffset start, DateTimeOffset stop, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.ListProjectUsages, new(start, stop, null), ComputeRules.ListProjectUsages, cancellationToken);

    /// <inheritdoc/>
    public Task<ComputeLimits> GetLimitsAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetLimits, new(projectId), ComputeRules.GetLimits, cancellationToken);
}
