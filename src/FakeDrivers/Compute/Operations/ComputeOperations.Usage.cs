using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Operations: limits and usage over time.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IComputeQuotas.GetDefaultQuotaAsync"/>.</summary>
    public static Operation<ComputeProjectReference, ComputeQuota> GetDefaultQuota { get; } = new(Domain, "get_default_quota", OperationKind.Read)
    {
        Upstream = "Nova GET /os-quota-sets/{project}/defaults",
        Simulates = "the limits of the options",
    };

    /// <summary><see cref="IComputeQuotas.ResetQuotaAsync"/>.</summary>
    public static Operation<ComputeProjectReference, NoResult> ResetQuota { get; } = new(Domain, "reset_quota", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova DELETE /os-quota-sets/{project}",
        Simulates = "the default limits again; administrators only",
    };

    /// <summary><see cref="IComputeQuotas.GetProjectUsageAsync"/>.</summary>
    public static Operation<ProjectUsageRequest, ProjectUsage> GetProjectUsage { get; } = new(Domain, "get_project_usage", OperationKind.Read)
    {
        Upstream = "Nova GET /os-simple-tenant-usage/{project}",
        Simulates = "servers that are there, on the clock of the world; those that are gone where the options keep them",
    };

    /// <summary><see cref="IComputeQuotas.ListProjectUsagesAsync"/>.</summary>
    public static Operation<ProjectUsageRequest, IReadOnlyList<ProjectUsage>> ListProjectUsages { get; } = new(Domain, "list_project_usages", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /os-simple-tenant-usage",
        Simulates = "each project that used something; administrators only",
    };

    /// <summary><see cref="IComputeQuotas.GetLimitsAsync"/>.</summary>
    public static Operation<ComputeProjectReference, ComputeLimits> GetLimits { get; } = new(Domain, "get_limits", OperationKind.Read)
    {
        Upstream = "Nova GET /limits",
        Simulates = "limits and what is used of them, at one moment",
        Refuses = "limits on the rate of requests, and on files put into servers",
    };
}
