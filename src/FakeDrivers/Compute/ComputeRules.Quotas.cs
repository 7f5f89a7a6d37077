using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

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
        DemandLimit(nameof(request.ServerGroups), request.ServerGroups);
        DemandLimit(nameof(request.ServerGroupMembers), request.ServerGroupMembers);
        if (!request.IsForced) DemandAboveUse(request, UsageOf(tx, request.ProjectId));
        var old = QuotaOf(tx, request.ProjectId);
        var quota = old with
        {
            Instances = request.Instances ?? old.Instances,
            Cores = request.Cores ?? old.Cores,
            MemoryMiB = request.MemoryMiB ?? old.MemoryMiB,
            MetadataItems = request.MetadataItems ?? old.MetadataItems,
            KeyPairs = request.KeyPairs ?? old.KeyPairs,
            ServerGroups = request.ServerGroups ?? old.ServerGroups,
            ServerGroupMembers = request.ServerGroupMembers ?? old.ServerGroupMembers,
        };
        tx.Put(ComputeTables.Quotas, quota);
        return quota;
    }

    public static ComputeLimits GetLimits(StateView view, ComputeProjectReference request)
    {
        var project = ProjectOf(view, request, ComputeOperations.GetLimits);
        return new(QuotaOf(view, project), UsageOf(view, project));
    }

    public static ComputeQuota GetDefaultQuota(StateView view, ComputeProjectReference request) => DefaultQuota(view, view.Caller.ProjectId);

    public static NoResult ResetQuota(Transaction tx, ComputeProjectReference request)
    {
        ArgumentNullException.ThrowIfNull(request.ProjectId, nameof(request));
        tx.Remove(ComputeTables.Quotas, request.ProjectId);
        return NoResult.Value;
    }

    /// <summary>Counts a server that comes (1) or goes (−1): in the quota of its project, and on the hosts that keep room for it.</summary>
    public static void Use(Transaction tx, Server server, int servers)
    {
        if (IsCounted(server))
        {
            var old = UsageOf(tx, server.ProjectId);
            Put(tx, old with
            {
                Instances = old.Instances + servers,
                Cores = old.Cores + (servers * server.Flavor.Vcpus),
                MemoryMiB = old.MemoryMiB + ((long)servers * server.Flavor.MemoryMiB),
            });
        }

        UseHosts(tx, server, servers);
    }

    /// <summary>Counts a server group that comes (1) or goes (−1).</summary>
    public static void UseGroup(Transaction tx, string projectId, int groups)
    {
        var old = UsageOf(tx, projectId);
        Put(tx, old with { ServerGroups = old.ServerGroups + groups });
    }

    /// <summary>Whether a server counts in the quota: one that is marked as deleted does not.</summary>
    private static bool IsCounted(Server server) => server.VmState != ServerVmState.SoftDeleted || server.TaskState == ServerTaskState.Restoring;

    // A project that uses nothing has no row, so that a world where all is gone is the world before.
    private static void Put(Transaction tx, ComputeUsage usage)
    {
        if (usage is { Instances: 0, Cores: 0, MemoryMiB: 0, ServerGroups: 0 }) tx.Remove(ComputeTables.Usages, usage.ProjectId);
        else tx.Put(ComputeTables.Usages, usage);
    }

    private static string ProjectOf(StateView view, ComputeProjectReference request, Operation operation)
    {
        var project = request.ProjectId ?? view.Caller.ProjectId;
        return view.Sees(project) ? project : throw ComputeErrors.OtherProject(operation, view.Caller, project);
    }

    public static ComputeQuota QuotaOf(StateView view, string projectId)
    {
        ArgumentNullException.ThrowIfNull(projectId);
        return view.Find(ComputeTables.Quotas, projectId) ?? DefaultQuota(view, projectId);
    }

    private static ComputeQuota DefaultQuota(StateView view, string projectId)
    {
        var options = view.Options<FakeComputeOptions>();
        return new()
        {
            ProjectId = projectId,
            Instances = options.MaxInstances,
            Cores = options.MaxCores,
            MemoryMiB = options.MaxMemoryMiB,
            MetadataItems = options.MaxMetadataItems,
            KeyPairs = options.MaxKeyPairs,
            ServerGroups = options.MaxServerGroups,
            ServerGroupMembers = options.MaxServerGroupMembers,
        };
    }

    private static ComputeUsage UsageOf(StateView view, string projectId) =>
        view.Find(ComputeTables.Usages, projectId) ?? new ComputeUsage { ProjectId = projectId };

    private static void DemandQuota(StateView view, Flavor flavor) => DemandQuota(view, view.Caller.ProjectId, flavor);

    private static void DemandQuota(StateView view, string projectId, Flavor flavor)
    {
        var (quota, used) = (QuotaOf(view, projectId), UsageOf(view, projectId));
        DemandRoom("instances", 1, used.Instances, quota.Instances);
        DemandRoom("cores", flavor.Vcpus, used.Cores, quota.Cores);
        DemandRoom("ram", flavor.MemoryMiB, used.MemoryMiB, quota.MemoryMiB);
    }

    private static void DemandAboveUse(UpdateComputeQuotaRequest request, ComputeUsage used)
    {
        ReadOnlySpan<(string Resource, int? Limit, long Used)> limits =
        [
            ("instances", request.Instances, used.Instances), ("cores", request.Cores, used.Cores),
            ("ram", request.MemoryMiB, used.MemoryMiB), ("server_groups", request.ServerGroups, used.ServerGroups),
        ];
        foreach (var (resource, limit, inUse) in limits)
        {
            if (limit is >= 0 and var most && most < inUse) throw ComputeErrors.BelowUse(resource, most, inUse);
        }
    }
}
