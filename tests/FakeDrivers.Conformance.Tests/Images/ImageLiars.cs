using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Tests.Images;

/// <summary>Small wrong drivers, each of which breaks one promise.</summary>
internal static class ImageLiars
{
    public static IReadOnlyList<(string Name, ImageLie Lie)> All { get; } =
    [
        ("finds everything", LyingImages.Swallows<ResourceNotFoundException>()),
        ("lets everybody in", LyingImages.Swallows<AccessDeniedException>()),
        ("takes every value", LyingImages.Swallows<InvalidRequestException>()),
        ("takes every state", LyingImages.Swallows<InvalidStateException>()),
        ("takes everything twice", LyingImages.Swallows<ConflictException>()),
        ("has room for everything", LyingImages.Swallows<QuotaExceededException>()),
        ("never lets a stream break", LyingImages.Swallows<IOException>()),
        ("is always active", LyingImages.Alters<Image>(static image => image with { Status = ImageStatus.Active })),
        ("is always queued", LyingImages.Alters<Image>(static image => image with { Status = ImageStatus.Queued })),
        ("measures every disk", LyingImages.Alters<Image>(static image => image with { VirtualSizeBytes = image.SizeBytes })),
        ("takes one value of several", LyingImages.Asks<ImageQuery>(static query => query! with { Names = [.. query.Names.Take(1)], Ids = [.. query.Ids.Take(1)] })),
        ("ignores sizes", LyingImages.Asks<ImageQuery>(static query => query! with { MinSizeBytes = null, MaxSizeBytes = null })),
        ("forgets names", LyingImages.Asks<CreateImageRequest>(static request => request! with { Name = null })),
        ("forgets least sizes", LyingImages.Asks<CreateImageRequest>(static request => request! with { MinDiskGiB = 0 })),
        ("makes everything private", LyingImages.Asks<CreateImageRequest>(static request => request! with { Visibility = ImageVisibility.Private })),
        ("ages what it shows", LyingImages.Alters<Image>(static image => image with { CreatedAt = image.CreatedAt.AddDays(-1) }, "GetImageAsync")),
        ("ignores queries", LyingImages.Asks<ImageQuery>(static _ => new())),
        ("ignores limits of pages", LyingImages.Asks<ImageQuery>(static query => query! with { Limit = null, Marker = null })),
        ("ignores orders", LyingImages.Asks<ImageQuery>(static query => query! with { Sort = [] })),
        ("hides nothing", LyingImages.Asks<ImageQuery>(static query => query! with { IsHidden = false })),
        ("forgets changes", LyingImages.Skips("UpdateImageAsync", "ChangeImageAsync")),
        ("never deletes", LyingImages.Skips("DeleteImageAsync")),
        ("never deactivates", LyingImages.Skips("DeactivateImageAsync")),
        ("never stores", LyingImages.Skips("UploadImageAsync")),
        ("never stages", LyingImages.Skips("StageImageAsync")),
        ("never imports", LyingImages.Skips("ImportImageAsync")),
        ("hashes otherwise", LyingImages.Alters<Image>(static image => image with { Checksum = "d41d8cd98f00b204e9800998ecf8427e" })),
        ("reads from the beginning", LyingImages.Asks<ImageRange>(static _ => null)),
        ("has data everywhere", LyingImages.Alters<ImageDownload>(static download => new()
        {
            ImageId = download.ImageId,
            HasData = true,
            Content = download.Content,
            OffsetBytes = download.OffsetBytes,
            LengthBytes = download.LengthBytes,
            TotalBytes = download.TotalBytes,
        })),
        ("shows other tasks", LyingImages.Alters<ImageTask>(static task => task with { ImageId = "other" })),
        ("accepts at once", LyingImages.Alters<ImageMember>(static member => member with { Status = ImageMemberStatus.Accepted }, "AddMemberAsync")),
        ("never removes members", LyingImages.Skips("RemoveMemberAsync")),
        ("never tags", LyingImages.Skips("AddTagAsync")),
        ("never locates", LyingImages.Skips("AddLocationAsync")),
        ("never removes locations", LyingImages.Skips("RemoveLocationAsync")),
        ("counts one more", LyingImages.Alters<ImageUsage>(static usage => usage with { Images = usage.Images + 1 })),
        ("never scrubs", LyingImages.Skips("ScrubAsync")),
        ("never restores", LyingImages.Skips("RestoreImageAsync")),
        ("forgets definitions", LyingImages.Skips("UpdateNamespaceAsync", "UpdatePropertyAsync", "UpdateObjectAsync", "CreateTagAsync", "AssociateResourceTypeAsync")),
    ];
}
