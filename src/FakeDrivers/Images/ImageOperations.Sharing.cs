using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Members, tags, locations, tasks, limits and the scrubber.</content>
public static partial class ImageOperations
{
    /// <summary><see cref="IImageMembers.AddMemberAsync"/>.</summary>
    public static Operation<ImageMemberReference, ImageMember> AddMember { get; } = new(Domain, "add_member", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/images/{id}/members",
        Simulates = "shared images only, duplicates, quota of members",
        Ignores = "whether the project exists",
    };

    /// <summary><see cref="IImageMembers.GetMemberAsync"/>.</summary>
    public static Operation<ImageMemberReference, ImageMember> GetMember { get; } = new(Domain, "get_member", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images/{id}/members/{member}",
        Simulates = "for the owner and the member",
    };

    /// <summary><see cref="IImageMembers.ListMembersAsync"/>.</summary>
    public static Operation<ImageReference, IReadOnlyList<ImageMember>> ListMembers { get; } = new(Domain, "list_members", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images/{id}/members",
        Simulates = "all for the owner, the own for a member",
    };

    /// <summary><see cref="IImageMembers.UpdateMemberAsync"/>.</summary>
    public static Operation<UpdateImageMemberRequest, ImageMember> UpdateMember { get; } = new(Domain, "update_member", OperationKind.Write)
    {
        Upstream = "Glance PUT /v2/images/{id}/members/{member}",
        Simulates = "pending, accepted and rejected, by the member alone",
    };

    /// <summary><see cref="IImageMembers.RemoveMemberAsync"/>.</summary>
    public static Operation<ImageMemberReference, NoResult> RemoveMember { get; } = new(Domain, "remove_member", OperationKind.Write)
    {
        Upstream = "Glance DELETE /v2/images/{id}/members/{member}",
        Simulates = "removal by the owner",
    };

    /// <summary><see cref="IImageTags.AddTagAsync"/>.</summary>
    public static Operation<ImageTagRequest, NoResult> AddTag { get; } = new(Domain, "add_tag", OperationKind.Write)
    {
        Upstream = "Glance PUT /v2/images/{id}/tags/{tag}",
        Simulates = "once whatever how often; quota of tags",
    };

    /// <summary><see cref="IImageTags.RemoveTagAsync"/>.</summary>
    public static Operation<ImageTagRequest, NoResult> RemoveTag { get; } = new(Domain, "remove_tag", OperationKind.Write)
    {
        Upstream = "Glance DELETE /v2/images/{id}/tags/{tag}",
        Simulates = "removal; near misses in the error",
    };

    /// <summary><see cref="IImageLocations.ListLocationsAsync"/>.</summary>
    public static Operation<ImageReference, IReadOnlyList<ImageLocation>> ListLocations { get; } = new(Domain, "list_locations", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images/{id}/locations",
        Simulates = "the locations, where the options show them",
    };

    /// <summary><see cref="IImageLocations.AddLocationAsync"/>.</summary>
    public static Operation<AddImageLocationRequest, Image> AddLocation { get; } = new(Domain, "add_location", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/images/{id}/locations",
        Simulates = "URLs, duplicates, hashes, quota; queued becomes active; which store it is in the service says",
        Ignores = "what is behind the URL: the size stays unknown",
    };

    /// <summary><see cref="IImageLocations.RemoveLocationAsync"/>.</summary>
    public static Operation<ImageLocationReference, Image> RemoveLocation { get; } = new(Domain, "remove_location", OperationKind.Write)
    {
        Upstream = "Glance PATCH /v2/images/{id}",
        Simulates = "removal, but not of the last one; bytes go with the last store",
    };

    /// <summary><see cref="IImageTasks.GetTaskAsync"/>.</summary>
    public static Operation<ImageTaskReference, ImageTask> GetTask { get; } = new(Domain, "get_task", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/tasks/{id}",
        Simulates = "the task, for administrators; it goes with its image",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IImageTasks.ListTasksAsync"/>.</summary>
    public static Operation<ImageReference, IReadOnlyList<ImageTask>> ListTasks { get; } = new(Domain, "list_tasks", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/images/{id}/tasks",
        Simulates = "the tasks of an image that the caller sees",
    };

    /// <summary><see cref="IImageQuotas.GetQuotaAsync"/>.</summary>
    public static Operation<ImageProjectReference, ImageQuota> GetQuota { get; } = new(Domain, "get_quota", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/info/usage; Keystone GET /v3/limits",
        Simulates = "limits of images, of stored and staged bytes, and of uploads at a time",
    };

    /// <summary><see cref="IImageQuotas.UpdateQuotaAsync"/>.</summary>
    public static Operation<UpdateImageQuotaRequest, ImageQuota> UpdateQuota { get; } = new(Domain, "update_quota", OperationKind.Write)
    {
        Upstream = "Keystone POST /v3/limits",
        Simulates = "limits of one project; administrators only",
        Ignores = "whether the project exists",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IImageQuotas.GetUsageAsync"/>.</summary>
    public static Operation<ImageProjectReference, ImageUsage> GetUsage { get; } = new(Domain, "get_usage", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/info/usage",
        Simulates = "what images use, those that wait for the scrubber included, kept by the rules",
    };

    /// <summary><see cref="IImageScrubber.ListPendingDeletesAsync"/>.</summary>
    public static Operation<ImageServiceRequest, IReadOnlyList<Image>> ListPendingDeletes { get; } = new(Domain, "list_pending_deletes", OperationKind.Read)
    {
        Upstream = "the queue of glance-scrubber",
        Simulates = "deleted images whose bytes are still there",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IImageScrubber.ScrubAsync"/>.</summary>
    public static Operation<ImageServiceRequest, IReadOnlyList<string>> Scrub { get; } = new(Domain, "scrub_now", OperationKind.Write)
    {
        Upstream = "one run of glance-scrubber",
        Simulates = "all deleted images now; one in use stays",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IImageScrubber.RestoreImageAsync"/>.</summary>
    public static Operation<ImageReference, Image> Restore { get; } = new(Domain, "restore", OperationKind.Write)
    {
        Upstream = "glance-scrubber --restore",
        Simulates = "pending_delete becomes active; no quota is asked, as in Glance, which counts what waits",
        Requires = CallerRole.Admin,
    };
}
