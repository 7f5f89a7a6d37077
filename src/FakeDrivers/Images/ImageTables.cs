using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The rows of the image service.</summary>
internal static class ImageTables
{
    public static readonly Index<Image> ByName = new("name", image => image.Name);

    public static readonly Index<Image> ByOwner = new("owner", image => image.Owner);

    public static readonly Index<Image> ByVisibility = new("visibility", image => image.Visibility.ToText());

    public static readonly Index<Image> ByStatus = new("status", image => image.Status.ToText());

    public static readonly Index<Image> ByOwnerStatus = new("owner and status", image => image.Owner is { } owner ? new(owner, image.Status.ToText()) : default(IndexText?));

    public static readonly Index<Image> ByVisibilityStatus = new("visibility and status", image => new(image.Visibility.ToText(), image.Status.ToText()));

    public static readonly Index<Image> Hidden = new("hidden", image => image.IsHidden ? string.Empty : default(IndexText?));

    public static readonly Index<Image> ByChecksum = new("checksum", image => image.Checksum);

    public static readonly Index<Image> ByHashValue = new("hash", image => image.HashValue);

    /// <summary>The images. What else depends on them is kept right by <see cref="ImageRows"/>, through which they are written.</summary>
    public static readonly Table<Image> Images = new(
        "images.images", image => image.Id, ByName, ByOwner, ByVisibility, ByStatus, ByOwnerStatus, ByVisibilityStatus, Hidden, ByChecksum, ByHashValue);

    public static readonly Index<ImageMember> MembersOfImage = new("image", member => member.ImageId);

    public static readonly Index<ImageMember> MembersByProject = new("project", member => member.MemberId);

    public static readonly Table<ImageMember> Members = new("images.members", member => MemberKey(member.ImageId, member.MemberId), MembersOfImage, MembersByProject);

    public static readonly Index<ImageTask> TasksOfImage = new("image", task => task.ImageId);

    public static readonly Table<ImageTask> Tasks = new("images.tasks", task => task.Id, TasksOfImage);

    /// <summary>Bytes, each once whatever number of images has them.</summary>
    public static readonly Table<ImageContent> Contents = new("images.contents", content => content.Id);

    public static readonly Index<ImageBytes> StoredByContent = new("content", bytes => bytes.ContentId);

    /// <summary>Which images have which bytes.</summary>
    public static readonly Table<ImageBytes> Stored = new("images.stored", bytes => bytes.ImageId, StoredByContent);

    public static readonly Index<ImageBytes> StagedByContent = new("content", bytes => bytes.ContentId);

    /// <summary>Which bytes wait for which image's import.</summary>
    public static readonly Table<ImageBytes> Staged = new("images.staged", bytes => bytes.ImageId, StagedByContent);

    /// <summary>Who brings which images their bytes.</summary>
    public static readonly Table<ImageIntakeRow> Intakes = new("images.intakes", intake => intake.ImageId);

    /// <summary>What images were made of, where they were made of volumes.</summary>
    public static readonly Table<ImageOrigin> Origins = new("images.origins", origin => origin.ImageId);

    /// <summary>The limits of the projects for which an administrator set some.</summary>
    public static readonly Table<ImageQuota> Quotas = new("images.quotas", quota => quota.ProjectId);

    /// <summary>What each project uses, kept by <see cref="ImageRows"/> so that nobody has to count.</summary>
    public static readonly Table<ImageUsage> Usages = new("images.usages", usage => usage.ProjectId);

    /// <summary>A line break stands in no id, so that no two pairs have one key.</summary>
    public static string MemberKey(string imageId, string memberId) => $"{imageId}\n{memberId}";
}
