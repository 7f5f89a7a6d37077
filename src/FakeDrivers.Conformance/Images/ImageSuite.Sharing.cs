using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Images;

public sealed partial class ImageSuite
{
    private static ConformanceCase<ImageHarness>[] MemberCases() =>
    [
        Case("IMG-MEM-001", "A member is pending, sees the image, and accepts it", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            var member = await harness.Images.AddMemberAsync(image.Id, harness.OtherProjectId, token).ConfigureAwait(false);
            Expect.Equal(ImageMemberStatus.Pending, member.Status, "the membership");
            Expect.Equal(image.Id, (await harness.OtherProject.GetImageAsync(image.Id, token).ConfigureAwait(false)).Id, "the image");
            await harness.OtherProject.UpdateMemberAsync(image.Id, harness.OtherProjectId, ImageMemberStatus.Accepted, token).ConfigureAwait(false);
            Expect.Equal(
                ImageMemberStatus.Accepted, (await harness.Images.GetMemberAsync(image.Id, harness.OtherProjectId, token).ConfigureAwait(false)).Status, "the membership");
        }, ImageCapabilities.Projects),
        Case("IMG-MEM-002", "The owner does not accept for a member, and a member does not share", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.AddMemberAsync(image.Id, harness.OtherProjectId, token).ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.UpdateMemberAsync(image.Id, harness.OtherProjectId, ImageMemberStatus.Accepted, token), "accepting").ConfigureAwait(false);
            await DeniedAsync(() => harness.OtherProject.AddMemberAsync(image.Id, "third", token), "sharing").ConfigureAwait(false);
            await DeniedAsync(() => harness.OtherProject.UpdateImageAsync(new() { ImageId = image.Id, Name = "mine" }, token), "renaming").ConfigureAwait(false);
        }, ImageCapabilities.Projects),
        Case("IMG-MEM-003", "A member twice is a conflict", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.AddMemberAsync(image.Id, Unknown, token).ConfigureAwait(false);
            await Expect.ThrowsAsync<ConflictException>(() => harness.Images.AddMemberAsync(image.Id, Unknown, token), "adding it again").ConfigureAwait(false);
        }),
        Case("IMG-MEM-004", "An image that is not shared has no members", async (harness, token) =>
        {
            var image = await harness.Images.CreateImageAsync(Raw() with { Visibility = ImageVisibility.Private }, token).ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.AddMemberAsync(image.Id, Unknown, token), "adding one").ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.ListMembersAsync(image.Id, token), "listing them").ConfigureAwait(false);
        }),
        Case("IMG-MEM-005", "Members are listed, and removed", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.AddMemberAsync(image.Id, Unknown, token).ConfigureAwait(false);
            Expect.Equal([Unknown], (await harness.Images.ListMembersAsync(image.Id, token).ConfigureAwait(false)).Select(member => member.MemberId), "the members");
            await harness.Images.RemoveMemberAsync(image.Id, Unknown, token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.GetMemberAsync(image.Id, Unknown, token), "reading it").ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.RemoveMemberAsync(image.Id, Unknown, token), "removing it again").ConfigureAwait(false);
        }),
    ];

    private static ConformanceCase<ImageHarness>[] TagCases() =>
    [
        Case("IMG-TAG-001", "Tags come once and go", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.AddTagAsync(image.Id, "b", token).ConfigureAwait(false);
            await harness.Images.AddTagAsync(image.Id, "a", token).ConfigureAwait(false);
            await harness.Images.AddTagAsync(image.Id, "a", token).ConfigureAwait(false);
            Expect.SameElements(["a", "b"], (await harness.Images.GetImageAsync(image.Id, token).ConfigureAwait(false)).Tags, "the tags");
            await harness.Images.RemoveTagAsync(image.Id, "a", token).ConfigureAwait(false);
            Expect.Equal(["b"], (await harness.Images.GetImageAsync(image.Id, token).ConfigureAwait(false)).Tags, "the tags");
        }),
        Case("IMG-TAG-002", "A tag that is not there is not found, and one that is too long is refused", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.RemoveTagAsync(image.Id, "a", token), "removing it").ConfigureAwait(false);
            await InvalidAsync(() => harness.Images.AddTagAsync(image.Id, new('x', 256), token), "adding it").ConfigureAwait(false);
        }),
    ];

    private static ConformanceCase<ImageHarness>[] LocationCases() =>
    [
        Case("IMG-LOC-001", "A location makes a queued image active, and shows", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.AddLocationAsync(new() { ImageId = image.Id, Url = "http://localhost/debian" }, token).ConfigureAwait(false);
            await ExpectStatusAsync(harness, image.Id, ImageStatus.Active, token).ConfigureAwait(false);
            Expect.Equal(
                ["http://localhost/debian"], (await harness.Images.ListLocationsAsync(image.Id, token).ConfigureAwait(false)).Select(location => location.Url), "the locations");
        }, ImageCapabilities.Locations),
        Case("IMG-LOC-002", "All locations but the last can be removed", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.AddLocationAsync(new() { ImageId = image.Id, Url = "http://localhost/one" }, token).ConfigureAwait(false);
            await harness.Images.AddLocationAsync(new() { ImageId = image.Id, Url = "http://localhost/two" }, token).ConfigureAwait(false);
            await harness.Images.RemoveLocationAsync(image.Id, "http://localhost/one", token).ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.RemoveLocationAsync(image.Id, "http://localhost/two", token), "removing the last").ConfigureAwait(false);
            Expect.Equal(
                ["http://localhost/two"], (await harness.Images.ListLocationsAsync(image.Id, token).ConfigureAwait(false)).Select(location => location.Url), "the locations");
        }, ImageCapabilities.Locations),
        Case("IMG-LOC-004", "Locations are replaced by the same ones with other metadata, and by none twice", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            ImageLocation one = new() { Url = "http://localhost/one" }, two = new() { Url = "http://localhost/two" };
            await InvalidAsync(() => harness.Images.ChangeImageAsync(image.Id, [ImageChange.ReplaceLocations([one, one])], token), "replacing them by one twice").ConfigureAwait(false);
            await harness.Images.ChangeImageAsync(image.Id, [ImageChange.ReplaceLocations([one, two])], token).ConfigureAwait(false);
            await InvalidAsync(() => harness.Images.ChangeImageAsync(image.Id, [ImageChange.ReplaceLocations([two, two])], token), "replacing them by one twice").ConfigureAwait(false);
            Expect.Equal(
                [one.Url, two.Url], (await harness.Images.ListLocationsAsync(image.Id, token).ConfigureAwait(false)).Select(location => location.Url), "the locations");
        }, ImageCapabilities.Locations),
        Case("IMG-LOC-003", "A place of the service's own is refused", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await InvalidAsync(() => harness.Images.AddLocationAsync(new() { ImageId = image.Id, Url = "file:///etc/passwd" }, token), "adding it").ConfigureAwait(false);
        }, ImageCapabilities.Locations),
    ];

    private static ConformanceCase<ImageHarness>[] QuotaCases() =>
    [
        Case("IMG-QUO-001", "Bytes past the project's storage are refused, and the image stays queued", async (harness, token) =>
        {
            var set = await harness.Administrator.UpdateQuotaAsync(new() { ProjectId = harness.ProjectId, StoredBytes = 5 }, token).ConfigureAwait(false);
            Expect.Equal(set, await harness.Images.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false), "the limits");
            await MakeActiveAsync(harness, token).ConfigureAwait(false);
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await Expect.ThrowsAsync<QuotaExceededException>(() => harness.Images.UploadImageAsync(image.Id, Bytes, token), "uploading").ConfigureAwait(false);
            await ExpectStatusAsync(harness, image.Id, ImageStatus.Queued, token).ConfigureAwait(false);
        }, ImageCapabilities.Quotas),
        Case("IMG-QUO-002", "Limits are set by administrators alone", (harness, token) => DeniedAsync(
            () => harness.Images.UpdateQuotaAsync(new() { ProjectId = harness.ProjectId, StoredBytes = 5 }, token), "setting them"), ImageCapabilities.Quotas),
        Case("IMG-USE-001", "What is stored is counted, and is not when it is deleted", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            var usage = await harness.Images.GetUsageAsync(cancellationToken: token).ConfigureAwait(false);
            Expect.Equal((1, 3L), (usage.Images, usage.StoredBytes), "the usage");
            await harness.Images.DeleteImageAsync(image.Id, token).ConfigureAwait(false);

            // Where deletion is delayed, what waits for the scrubber counts.
            if (harness.Capabilities.Contains(ImageCapabilities.Scrubber)) await harness.Scrubber.ScrubAsync(token).ConfigureAwait(false);
            usage = await harness.Images.GetUsageAsync(cancellationToken: token).ConfigureAwait(false);
            Expect.Equal((0, 0L), (usage.Images, usage.StoredBytes), "the usage");
        }, ImageCapabilities.Quotas),
    ];

    private static ConformanceCase<ImageHarness>[] ScrubberCases() =>
    [
        Case("IMG-SCR-001", "A deleted image waits for the scrubber, and is gone when it came", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            await harness.Images.DeleteImageAsync(image.Id, token).ConfigureAwait(false);
            Expect.Equal([image.Id], (await harness.Scrubber.ListPendingDeletesAsync(token).ConfigureAwait(false)).Select(each => each.Id), "what waits");
            Expect.Equal([image.Id], await harness.Scrubber.ScrubAsync(token).ConfigureAwait(false), "what the scrubber takes on");
            Expect.Equal([], (await harness.Scrubber.ListPendingDeletesAsync(token).ConfigureAwait(false)).Select(each => each.Id), "what waits then");
        }, ImageCapabilities.Scrubber),
        Case("IMG-SCR-002", "A deletion is taken back until the scrubber comes", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            await harness.Images.DeleteImageAsync(image.Id, token).ConfigureAwait(false);
            await harness.Scrubber.RestoreImageAsync(image.Id, token).ConfigureAwait(false);
            Expect.Equal(Bytes, await harness.Images.DownloadBytesAsync(image.Id, cancellationToken: token).ConfigureAwait(false), "the bytes");
            await WrongStateAsync(() => harness.Scrubber.RestoreImageAsync(image.Id, token), "restoring it again").ConfigureAwait(false);
        }, ImageCapabilities.Scrubber),
    ];
}
