using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Images;

/// <content>Limits, and what is used of them. <see cref="ImageRows"/> counts.</content>
internal static partial class ImageRules
{
    public static ImageQuota GetQuota(StateView view, ImageProjectReference request) => QuotaOf(view, ProjectOf(view, request, ImageOperations.GetQuota));

    public static ImageUsage GetUsage(StateView view, ImageProjectReference request) => UsageOf(view, ProjectOf(view, request, ImageOperations.GetUsage));

    public static ImageQuota UpdateQuota(Transaction tx, UpdateImageQuotaRequest request)
    {
        DemandLimit(nameof(request.StoredBytes), request.StoredBytes);
        DemandLimit(nameof(request.StagedBytes), request.StagedBytes);
        DemandLimit(nameof(request.Images), request.Images);
        DemandLimit(nameof(request.Uploading), request.Uploading);
        var old = QuotaOf(tx, request.ProjectId);
        var quota = old with
        {
            StoredBytes = request.StoredBytes ?? old.StoredBytes,
            StagedBytes = request.StagedBytes ?? old.StagedBytes,
            Images = request.Images ?? old.Images,
            Uploading = request.Uploading ?? old.Uploading,
        };
        tx.Put(ImageTables.Quotas, quota);
        return quota;
    }

    public static ImageUsage UsageOf(StateView view, string projectId) => view.Find(ImageTables.Usages, projectId) ?? new() { ProjectId = projectId };

    /// <summary>Refuses what would take a project past a limit.</summary>
    public static void DemandRoom(StateView view, string projectId, int images = 0, int uploading = 0, long storedBytes = 0, long stagedBytes = 0)
    {
        var (quota, usage) = (QuotaOf(view, projectId), UsageOf(view, projectId));
        if (images > 0) Demand("image_count_total", images, usage.Images, quota.Images);
        if (uploading > 0) Demand("image_count_uploading", uploading, usage.Uploading, quota.Uploading);
        if (stagedBytes > 0) Demand("image_stage_total", stagedBytes, usage.StagedBytes, quota.StagedBytes);
        if (storedBytes > 0) Demand("image_size_total", storedBytes, usage.StoredBytes, quota.StoredBytes);
    }

    /// <summary>Refuses a project that stores more than it may already, since its limit was set lower or an image was given to it.</summary>
    public static void DemandNotOverfull(StateView view, string projectId) =>
        Demand("image_size_total", 0, UsageOf(view, projectId).StoredBytes, QuotaOf(view, projectId).StoredBytes);

    /// <summary>Refuses a project that has more staged than it may.</summary>
    public static void DemandNotOverstaged(StateView view, string projectId) =>
        Demand("image_stage_total", 0, UsageOf(view, projectId).StagedBytes, QuotaOf(view, projectId).StagedBytes);

    private static void Demand(string resource, long more, long used, long limit)
    {
        if (limit >= 0 && used + more > limit) throw ImageErrors.NoRoom(resource, more, used, limit);
    }

    private static ImageQuota QuotaOf(StateView view, string projectId)
    {
        if (view.Find(ImageTables.Quotas, projectId) is { } set) return set;
        var options = view.Options<FakeImageOptions>();
        return new()
        {
            ProjectId = projectId,
            StoredBytes = options.MaxStoredBytes,
            StagedBytes = options.MaxStagedBytes,
            Images = options.MaxImages,
            Uploading = options.MaxUploading,
        };
    }

    private static string ProjectOf(StateView view, ImageProjectReference request, Operation operation)
    {
        var project = request.ProjectId ?? view.Caller.ProjectId;
        if (project != view.Caller.ProjectId && !view.Caller.IsAdmin) throw ImageErrors.OtherProject(operation, view.Caller, project);
        return project;
    }
}
