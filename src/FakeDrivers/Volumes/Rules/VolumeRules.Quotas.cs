using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Volumes;

/// <content>Limits, and what is used of them, which <see cref="VolumeBook"/> counts.</content>
internal static partial class VolumeRules
{
    public static VolumeQuota GetQuota(StateView view, VolumeProjectReference request) =>
        QuotaOf(view, ProjectOf(view, request, VolumeOperations.GetQuota));

    public static VolumeQuota GetDefaultQuota(StateView view, VolumeProjectReference request) =>
        DefaultQuota(view, ProjectOf(view, request, VolumeOperations.GetDefaultQuota));

    public static VolumeUsage GetUsage(StateView view, VolumeProjectReference request) =>
        UsageOf(view, ProjectOf(view, request, VolumeOperations.GetUsage));

    public static VolumeQuota UpdateQuota(Transaction tx, UpdateVolumeQuotaRequest request)
    {
        if (request is { Volumes: null, Snapshots: null, TotalGiB: null, PerVolumeGiB: null, Backups: null, BackupGiB: null, Groups: null, Types.Count: 0 })
        {
            throw VolumeErrors.NothingToChange();
        }

        DemandLimit(nameof(request.Volumes), request.Volumes);
        DemandLimit(nameof(request.Snapshots), request.Snapshots);
        DemandLimit(nameof(request.TotalGiB), request.TotalGiB);
        DemandLimit(nameof(request.PerVolumeGiB), request.PerVolumeGiB);
        DemandLimit(nameof(request.Backups), request.Backups);
        DemandLimit(nameof(request.BackupGiB), request.BackupGiB);
        DemandLimit(nameof(request.Groups), request.Groups);
        foreach (var (name, limits) in request.Types)
        {
            if (!tx.Where(VolumeTables.TypesByName, VolumeTables.Folded(name)).Any(type => type.Name == name)) throw VolumeErrors.NoSuchType(tx, nameof(request.Types), name);
            DemandLimit($"volumes_{name}", limits.Volumes);
            DemandLimit($"snapshots_{name}", limits.Snapshots);
            DemandLimit($"gigabytes_{name}", limits.TotalGiB);
        }

        var old = QuotaOf(tx, request.ProjectId);
        var quota = old with
        {
            Volumes = request.Volumes ?? old.Volumes,
            Snapshots = request.Snapshots ?? old.Snapshots,
            TotalGiB = request.TotalGiB ?? old.TotalGiB,
            PerVolumeGiB = request.PerVolumeGiB ?? old.PerVolumeGiB,
            Backups = request.Backups ?? old.Backups,
            BackupGiB = request.BackupGiB ?? old.BackupGiB,
            Groups = request.Groups ?? old.Groups,
            Types = ValueMap<VolumeTypeQuota>.From(old.Types.Where(pair => !request.Types.ContainsKey(pair.Key)).Concat(request.Types)),
        };
        tx.Put(VolumeTables.Quotas, quota);
        return quota;
    }

    public static NoResult ResetQuota(Transaction tx, VolumeProjectReference request)
    {
        tx.Remove(VolumeTables.Quotas, request.ProjectId ?? tx.Caller.ProjectId);
        return NoResult.Value;
    }

    private static string ProjectOf(StateView view, VolumeProjectReference request, Operation operation)
    {
        var project = request.ProjectId ?? view.Caller.ProjectId;
        return view.Sees(project) ? project : throw VolumeErrors.OtherProject(operation, view.Caller, project);
    }

    public static VolumeQuota QuotaOf(StateView view, string projectId)
    {
        ArgumentNullException.ThrowIfNull(projectId);
        return view.Find(VolumeTables.Quotas, projectId) ?? DefaultQuota(view, projectId);
    }

    private static VolumeQuota DefaultQuota(StateView view, string projectId)
    {
        var options = view.Options<FakeVolumeOptions>();
        return new()
        {
            ProjectId = projectId,
            Volumes = options.MaxVolumes,
            Snapshots = options.MaxSnapshots,
            TotalGiB = options.MaxTotalGiB,
            PerVolumeGiB = options.MaxVolumeGiB,
            Backups = options.MaxBackups,
            BackupGiB = options.MaxBackupGiB,
            Groups = options.MaxGroups,
        };
    }

    private static VolumeUsage UsageOf(StateView view, string projectId) =>
        view.Find(VolumeTables.Usages, projectId) ?? new VolumeUsage { ProjectId = projectId };

    /// <summary>There is room for so much more, in all and in the limits of the type.</summary>
    /// <exception cref="QuotaExceededException">There is not.</exception>
    private static void DemandQuota(StateView view, string projectId, string? typeName, int volumes = 0, int snapshots = 0, long gib = 0)
    {
        var (quota, used) = (QuotaOf(view, projectId), UsageOf(view, projectId));
        DemandRoom("gigabytes", gib, used.TotalGiB, quota.TotalGiB);
        DemandRoom("volumes", volumes, used.Volumes, quota.Volumes);
        DemandRoom("snapshots", snapshots, used.Snapshots, quota.Snapshots);
        DemandTypeQuota(quota, used, typeName, volumes, snapshots, gib);
    }

    private static void DemandTypeQuota(VolumeQuota quota, VolumeUsage used, string? typeName, int volumes, int snapshots, long gib)
    {
        if (typeName is null || !quota.Types.TryGetValue(typeName, out var limits)) return;
        var own = used.Types.TryGetValue(typeName, out var found) ? found : new VolumeTypeUsage();
        DemandRoom($"gigabytes_{typeName}", gib, own.TotalGiB, limits.TotalGiB);
        DemandRoom($"volumes_{typeName}", volumes, own.Volumes, limits.Volumes);
        DemandRoom($"snapshots_{typeName}", snapshots, own.Snapshots, limits.Snapshots);
    }

    private static void DemandBackupQuota(StateView view, string projectId, int gib)
    {
        var (quota, used) = (QuotaOf(view, projectId), UsageOf(view, projectId));
        DemandRoom("backup_gigabytes", gib, used.BackupGiB, quota.BackupGiB);
        DemandRoom("backups", 1, used.Backups, quota.Backups);
    }

    private static void DemandGroupQuota(StateView view, string projectId) =>
        DemandRoom("groups", 1, UsageOf(view, projectId).Groups, QuotaOf(view, projectId).Groups);

    private static void DemandVolumeSize(StateView view, string projectId, int sizeGiB) =>
        DemandRoom("per_volume_gigabytes", sizeGiB, 0, QuotaOf(view, projectId).PerVolumeGiB);
}
