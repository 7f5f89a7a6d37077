using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Limits, and what is used of them. Whoever adds or removes a server says so to <see cref="Use"/>.</content>
internal static partial class ComputeRules
{
    public static ComputeQuota GetQuota(StateView view, ComputeProjectReference request) =>
        QuotaOf(view, ProjectOf(view, request, ComputeOperations.GetQuota));

    public static ComputeUsage GetUsage(StateView view, ComputeProjectReference request) =>
        UsageOf(view, ProjectOf(view, request, ComputeOperations.GetUsage));

    public static ComputeQuota UpdateQuota(Transaction tx, UpdateComputeQuotaRequest request)
    {
        DemandLimit(nameof(request.Instances), request.Instances);
        DemandLimit(nameof(request.Cores), request.Cores);
        DemandLimit(nameof(request.MemoryMiB), request.MemoryMiB);
        DemandLimit(nameof(request.MetadataItems), request.MetadataItems);
        DemandLimit(nameof(request.KeyPairs), request.KeyPairs);
        var old = QuotaOf(tx, request.ProjectId);
        var quota = old with
        {
            Instances = request.Instances ?? old.Instances,
            Cores = request.Cores ?? old.Cores,
            MemoryMiB = request.MemoryMiB ?? old.MemoryMiB,
            MetadataItems = request.MetadataItems ?? old.MetadataItems,
            KeyPairs = request.KeyPairs ?? old.KeyPairs,
        };
        tx.Put(ComputeTables.Quotas, quota);
        return quota;
    }

    /// <summary>Counts a server that comes (1) or goes (−1).</summary>
    public static void Use(Transaction tx, Server server, int servers)
    {
        var old = UsageOf(tx, server.ProjectId);
        var usage = old with
        {
            Instances = old.Instances + servers,
            Cores = old.Cores + (servers * server.Flavor.Vcpus),
            MemoryMiB = old.MemoryMiB + ((long)servers * server.Flavor.MemoryMiB),
        };
        // A project that uses nothing has no row, so that a world where all is gone is the world before.
        if (usage is { Instances: 0, Cores: 0, MemoryMiB: 0 }) tx.Remove(ComputeTables.Usages, server.ProjectId);
        else tx.Put(ComputeTables.Usages, usage);
    }

    private static string ProjectOf(StateView view, ComputeProjectReference request, Operation operation)
    {
        var project = request.ProjectId ?? view.Caller.ProjectId;
        return IsVisible(view, project) ? project : throw ComputeErrors.OtherProject(operation, view.Caller, project);
    }

    private static ComputeQuota QuotaOf(StateView view, string projectId)
    {
        ArgumentNullException.ThrowIfNull(projectId);
        if (view.Find(ComputeTables.Quotas, projectId) is { } quota) return quota;
        var options = view.Options<FakeComputeOptions>();
        return new()
        {
            ProjectId = projectId,
            Instances = options.MaxInstances,
            Cores = options.MaxCores,
            MemoryMiB = options.MaxMemoryMiB,
            MetadataItems = options.MaxMetadataItems,
            KeyPairs = options.MaxKeyPairs,
        };
    }

    private static ComputeUsage UsageOf(StateView view, string projectId) =>
        view.Find(ComputeTables.Usages, projectId) ?? new ComputeUsage { ProjectId = projectId };

    private static void DemandQuota(StateView view, Flavor flavor)
    {
        var (quota, used) = (QuotaOf(view, view.Caller.ProjectId), UsageOf(view, view.Caller.ProjectId));
        DemandRoom("instances", 1, used.Instances, quota.Instances);
        DemandRoom("cores", flavor.Vcpus, used.Cores, quota.Cores);
        DemandRoom("ram", flavor.MemoryMiB, used.MemoryMiB, quota.MemoryMiB);
    }

    private static void DemandRoom(string resource, long requested, long used, int limit)
    {
        if (limit != ComputeQuota.Unlimited && used + requested > limit) throw new QuotaExceededException(resource, requested, used, limit);
    }

    private static void DemandLimit(string parameter, int? limit)
    {
        if (limit < ComputeQuota.Unlimited) throw ComputeErrors.QuotaLimit(parameter, limit.Value);
    }
}
