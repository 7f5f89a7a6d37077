using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Limits, and what is used of them. Whoever adds, grows or removes a row says so to <see cref="Use"/>.</content>
internal static partial class VolumeRules
{
    public static VolumeQuota GetQuota(StateView view, VolumeProjectReference request) =>
        QuotaOf(view, ProjectOf(view, request, VolumeOperations.GetQuota));

    public static VolumeUsage GetUsage(StateView view, VolumeProjectReference request) =>
        UsageOf(view, ProjectOf(view, request, VolumeOperations.GetUsage));

    public static VolumeQuota UpdateQuota(Transaction tx, UpdateVolumeQuotaRequest request)
    {
        DemandLimit(nameof(request.Volumes), request.Volumes);
        DemandLimit(nameof(request.Snapshots), request.Snapshots);
        DemandLimit(nameof(request.TotalGiB), request.TotalGiB);
        DemandLimit(nameof(request.PerVolumeGiB), request.PerVolumeGiB);
        var old = QuotaOf(tx, request.ProjectId);
        var quota = old with
        {
            Volumes = request.Volumes ?? old.Volumes,
            Snapshots = request.Snapshots ?? old.Snapshots,
            TotalGiB = request.TotalGiB ?? old.TotalGiB,
            PerVolumeGiB = request.PerVolumeGiB ?? old.PerVolumeGiB,
        };
        tx.Put(VolumeTables.Quotas, quota);
        return quota;
    }

    /// <summary>Counts what a project uses more, or less.</summary>
    public static void Use(Transaction tx, string projectId, int volumes = 0, int snapshots = 0, long gib = 0)
    {
        var old = UsageOf(tx, projectId);
        var usage = old with { Volumes = old.Volumes + volumes, Snapshots = old.Snapshots + snapshots, TotalGiB = old.TotalGiB + gib };
        // A project that uses nothing has no row, so that a world where all is gone is the world before.
        if (usage is { Volumes: 0, Snapshots: 0, TotalGiB: 0 }) tx.Remove(VolumeTables.Usages, projectId);
        else tx.Put(VolumeTables.Usages, usage);
    }

    private static string ProjectOf(StateView view, VolumeProjectReference request, Operation operation)
    {
        var project = request.ProjectId ?? view.Caller.ProjectId;
        return IsVisible(view, project) ? project : throw VolumeErrors.OtherProject(operation, view.Caller, project);
    }

    private static VolumeQuota QuotaOf(StateView view, string projectId)
    {
        ArgumentNullException.ThrowIfNull(projectId);
        if (view.Find(VolumeTables.Quotas, projectId) is { } quota) return quota;
        var options = view.Options<FakeVolumeOptions>();
        return new()
        {
            ProjectId = projectId,
            Volumes = options.MaxVolumes,
            Snapshots = options.MaxSnapshots,
            TotalGiB = options.MaxTotalGiB,
            PerVolumeGiB = options.MaxVolumeGiB,
        };
    }

    private static VolumeUsage UsageOf(StateView view, string projectId) =>
        view.Find(VolumeTables.Usages, projectId) ?? new VolumeUsage { ProjectId = projectId };

    private static void DemandQuota(Transaction tx, string projectId, int volumes = 0, int snapshots = 0, long gib = 0)
    {
        var (quota, used) = (QuotaOf(tx, projectId), UsageOf(tx, projectId));
        DemandRoom("gigabytes", gib, used.TotalGiB, quota.TotalGiB);
        DemandRoom("volumes", volumes, used.Volumes, quota.Volumes);
        DemandRoom("snapshots", snapshots, used.Snapshots, quota.Snapshots);
    }

    private static void DemandVolumeSize(Transaction tx, string projectId, int sizeGiB) =>
        DemandRoom("per_volume_gigabytes", sizeGiB, 0, QuotaOf(tx, projectId).PerVolumeGiB);

    private static void DemandRoom(string resource, long requested, long used, int limit)
    {
        if (requested > 0 && limit != VolumeQuota.Unlimited && used + requested > limit)
        {
            throw new QuotaExceededException(resource, requested, used, limit);
        }
    }

    private static void DemandLimit(string parameter, int? limit)
    {
        if (limit < VolumeQuota.Unlimited) throw VolumeErrors.QuotaLimit(parameter, limit.Value);
    }
}
