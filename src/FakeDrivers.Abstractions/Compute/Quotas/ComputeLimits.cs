namespace FakeDrivers.Compute;

/// <summary>What a project may have at most, and what it has.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: the <c>absolute</c> part of Nova's <c>limits</c>.</remarks>
/// <param name="Maximum">The limits (<c>maxTotalInstances</c>, <c>maxTotalCores</c>, …).</param>
/// <param name="Used">What is in use (<c>totalInstancesUsed</c>, <c>totalCoresUsed</c>, …).</param>
public sealed record ComputeLimits(ComputeQuota Maximum, ComputeUsage Used)
{
    /// <summary>The id of the project.</summary>
    public string ProjectId => Maximum.ProjectId;
}
