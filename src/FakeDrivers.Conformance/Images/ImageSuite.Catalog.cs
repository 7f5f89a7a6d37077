using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Images;

public sealed partial class ImageSuite
{
    private static ConformanceCase<ImageHarness>[] CreateCases() =>
    [
        Case("IMG-CRE-001", "A new image is queued, shared, the caller's own and without data", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token, "debian").ConfigureAwait(false);
            Expect.Equal(ImageStatus.Queued, image.Status, "the status");
            Expect.Equal(ImageVisibility.Shared, image.Visibility, "the visibility");
            Expect.Equal(harness.ProjectId, image.Owner, "the owner");
            Expect.Equal(null, image.SizeBytes, "the size");
        }),
        Case("IMG-CRE-002", "What the request says is what the image is", async (harness, token) =>
        {
            var made = await harness.Images.CreateImageAsync(
                Raw("debian") with
                {
                    Id = "b3f7c9d0-1a2b-4c3d-8e4f-5a6b7c8d9e0f",
                    MinDiskGiB = 2,
                    MinMemoryMiB = 64,
                    Tags = ["a"],
                    Properties = new Dictionary<string, string> { ["os_distro"] = "debian" },
                },
                token).ConfigureAwait(false);
            var image = await harness.Images.GetImageAsync("b3f7c9d0-1a2b-4c3d-8e4f-5a6b7c8d9e0f", token).ConfigureAwait(false);
            Expect.Equal(made, image, "what is read");
            Expect.Equal((2, 64, "debian"), (image.MinDiskGiB, image.MinMemoryMiB, image.Properties["os_distro"]), "the attributes");
            Expect.Equal(["a"], image.Tags, "the tags");
        }),
        Case("IMG-CRE-003", "An id that is no UUID, an unknown format, a negative size and a long name are refused", async (harness, token) =>
        {
            foreach (var request in new CreateImageRequest[] { new() { Id = "debian" }, new() { DiskFormat = "none" }, new() { MinDiskGiB = -1 }, new() { Name = new('x', 256) } })
            {
                await InvalidAsync(() => harness.Images.CreateImageAsync(request, token), $"making {request}").ConfigureAwait(false);
            }
        }),
        Case("IMG-CRE-004", "An id that is taken is a conflict", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await Expect.ThrowsAsync<ConflictException>(() => harness.Images.CreateImageAsync(new() { Id = image.Id }, token), "making it again").ConfigureAwait(false);
        }),
        Case("IMG-CRE-005", "A property cannot bear the name of what the service keeps", (harness, token) => DeniedAsync(
            () => harness.Images.CreateImageAsync(new() { Properties = new Dictionary<string, string> { ["os_glance_x"] = "1" } }, token), "making it")),
        Case("IMG-CRE-006", "Only administrators make an image public", (harness, token) => DeniedAsync(
            () => harness.Images.CreateImageAsync(new() { Visibility = ImageVisibility.Public }, token), "making it")),
    ];

    private static ConformanceCase<ImageHarness>[] ReadCases() =>
    [
        Case("IMG-GET-001", "An image is read as it was made", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token, "debian").ConfigureAwait(false);
            Expect.Equal(image, await harness.Images.GetImageAsync(image.Id, token).ConfigureAwait(false), "the image");
        }),
        Case("IMG-GET-002", "An unknown image is not found", (harness, token) => NotFoundAsync(() => harness.Images.GetImageAsync(Unknown, token), "reading it")),
        Case("IMG-GET-003", "An image that is not shared with another project does not exist for it", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.OtherProject.GetImageAsync(image.Id, token), "reading it").ConfigureAwait(false);
            await NotFoundAsync(() => harness.OtherProject.DeleteImageAsync(image.Id, token), "deleting it").ConfigureAwait(false);
        }, ImageCapabilities.Projects),
        Case("IMG-FND-001", "A name means the active image of that name, and an id the image", async (harness, token) =>
        {
            var queued = await MakeAsync(harness, token, "debian").ConfigureAwait(false);
            var active = await MakeActiveAsync(harness, token, "debian").ConfigureAwait(false);
            Expect.Equal(active.Id, (await harness.Images.FindImageAsync("debian", token).ConfigureAwait(false)).Id, "the image of that name");
            Expect.Equal(queued.Id, (await harness.Images.FindImageAsync(queued.Id, token).ConfigureAwait(false)).Id, "the image of that id");
        }),
        Case("IMG-FND-002", "Several active images of a name are a conflict, and none is not found", async (harness, token) =>
        {
            await MakeActiveAsync(harness, token, "debian").ConfigureAwait(false);
            await MakeActiveAsync(harness, token, "debian").ConfigureAwait(false);
            await Expect.ThrowsAsync<ConflictException>(() => harness.Images.FindImageAsync("debian", token), "finding it").ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.FindImageAsync("none", token), "finding none").ConfigureAwait(false);
        }),
        Case("IMG-FND-003", "A hidden image does not stand in the way of another of its name", async (harness, token) =>
        {
            var old = await MakeActiveAsync(harness, token, "debian").ConfigureAwait(false);
            await harness.Images.UpdateImageAsync(new() { ImageId = old.Id, IsHidden = true }, token).ConfigureAwait(false);
            var active = await MakeActiveAsync(harness, token, "debian").ConfigureAwait(false);
            Expect.Equal(active.Id, (await harness.Images.FindImageAsync("debian", token).ConfigureAwait(false)).Id, "the image of that name");
        }),
    ];

    private static ConformanceCase<ImageHarness>[] ListCases() =>
    [
        Case("IMG-LST-007", "A range of sizes that nothing is in is empty, and no error", async (harness, token) =>
        {
            await MakeActiveAsync(harness, token).ConfigureAwait(false);
            var query = new ImageQuery { Owner = harness.ProjectId };
            Expect.Equal([], await ListIdsAsync(harness.Images, query with { MinSizeBytes = 4, MaxSizeBytes = 2 }, token).ConfigureAwait(false), "the listing");
            Expect.Equal(1, (await ListIdsAsync(harness.Images, query with { MinSizeBytes = 3, MaxSizeBytes = 3 }, token).ConfigureAwait(false)).Count, "the images of three bytes");
        }),
        Case("IMG-LST-008", "Several values of a filter leave what has any of them", async (harness, token) =>
        {
            var a = await MakeAsync(harness, token, "a").ConfigureAwait(false);
            var b = await MakeActiveAsync(harness, token, "b").ConfigureAwait(false);
            await MakeAsync(harness, token, "c").ConfigureAwait(false);
            ImageQuery[] queries =
            [
                new() { Names = ["a", "b"] }, new() { Ids = [a.Id, b.Id] }, new() { Names = ["a", "b"], Statuses = [ImageStatus.Active, ImageStatus.Queued] },
            ];
            foreach (var query in queries)
            {
                Expect.SameElements([a.Id, b.Id], await ListIdsAsync(harness.Images, query with { Owner = harness.ProjectId }, token).ConfigureAwait(false), $"the listing of {query}");
            }
        }),
        Case("IMG-LST-009", "A marker that another project's private image is is denied", async (harness, token) =>
        {
            var image = await harness.Images.CreateImageAsync(Raw() with { Visibility = ImageVisibility.Private }, token).ConfigureAwait(false);
            await DeniedAsync(() => ListIdsAsync(harness.OtherProject, new() { Marker = image.Id }, token), "listing").ConfigureAwait(false);
        }, ImageCapabilities.Projects),
        Case("IMG-LST-001", "Images are listed oldest first, and pages join to the whole", async (harness, token) =>
        {
            var ids = new List<string>();
            for (var i = 0; i < 4; i++) ids.Add((await MakeAsync(harness, token).ConfigureAwait(false)).Id);
            var query = new ImageQuery { Owner = harness.ProjectId };
            Expect.Equal(ids, await ListIdsAsync(harness.Images, query, token).ConfigureAwait(false), "the listing");
            Expect.Equal(ids[..3], await ListIdsAsync(harness.Images, query with { Limit = 3 }, token).ConfigureAwait(false), "the first page");
            Expect.Equal(ids[3..], await ListIdsAsync(harness.Images, query with { Limit = 3, Marker = ids[2] }, token).ConfigureAwait(false), "the second page");
        }),
        Case("IMG-LST-002", "Filters leave only what matches", async (harness, token) =>
        {
            await MakeAsync(harness, token, "other").ConfigureAwait(false);
            var image = await harness.Images.CreateImageAsync(
                Raw("debian") with { Tags = ["a", "b"], Properties = new Dictionary<string, string> { ["os_distro"] = "debian" } }, token).ConfigureAwait(false);
            await harness.Images.UploadImageAsync(image.Id, Bytes, token).ConfigureAwait(false);
            await WaitAsync(harness, image.Id, ImageStatus.Active, token).ConfigureAwait(false);
            ImageQuery[] queries =
            [
                new() { Name = "debian" }, new() { Status = ImageStatus.Active }, new() { Tags = ["a", "b"] }, new() { MinSizeBytes = 3 },
                new() { Properties = new Dictionary<string, string> { ["os_distro"] = "debian" } },
            ];
            foreach (var query in queries)
            {
                Expect.Equal([image.Id], await ListIdsAsync(harness.Images, query with { Owner = harness.ProjectId }, token).ConfigureAwait(false), $"the listing of {query}");
            }
        }),
        Case("IMG-LST-003", "Hidden images are listed when they are asked for", async (harness, token) =>
        {
            var image = await harness.Images.CreateImageAsync(Raw() with { IsHidden = true }, token).ConfigureAwait(false);
            Expect.Equal([], await ListIdsAsync(harness.Images, new() { Owner = harness.ProjectId }, token).ConfigureAwait(false), "the listing");
            Expect.Equal([image.Id], await ListIdsAsync(harness.Images, new() { Owner = harness.ProjectId, IsHidden = true }, token).ConfigureAwait(false), "the listing of hidden ones");
        }),
        Case("IMG-LST-004", "A negative limit and an unknown marker are refused", async (harness, token) =>
        {
            await InvalidAsync(() => ListIdsAsync(harness.Images, new() { Limit = -1 }, token), "listing").ConfigureAwait(false);
            await InvalidAsync(() => ListIdsAsync(harness.Images, new() { Marker = Unknown }, token), "listing").ConfigureAwait(false);
        }),
        Case("IMG-LST-005", "The order is that of the keys", async (harness, token) =>
        {
            var b = await MakeAsync(harness, token, "b").ConfigureAwait(false);
            var c = await MakeAsync(harness, token, "c").ConfigureAwait(false);
            var a = await MakeAsync(harness, token, "a").ConfigureAwait(false);
            var query = new ImageQuery { Owner = harness.ProjectId, Sort = [new(ImageSortKey.Name, IsDescending: true)] };
            Expect.Equal([c.Id, b.Id, a.Id], await ListIdsAsync(harness.Images, query, token).ConfigureAwait(false), "the listing");
            Expect.Equal([a.Id], await ListIdsAsync(harness.Images, query with { Marker = b.Id }, token).ConfigureAwait(false), "the page after b");
        }),
        Case("IMG-LST-006", "Listings show shared images that were accepted, and community images when they are asked for", async (harness, token) =>
        {
            var shared = await MakeAsync(harness, token).ConfigureAwait(false);
            var community = await harness.Images.CreateImageAsync(Raw() with { Visibility = ImageVisibility.Community }, token).ConfigureAwait(false);
            await harness.Images.AddMemberAsync(shared.Id, harness.OtherProjectId, token).ConfigureAwait(false);
            var query = new ImageQuery { Owner = harness.ProjectId };
            Expect.Equal([], await ListIdsAsync(harness.OtherProject, query, token).ConfigureAwait(false), "the listing");
            await harness.OtherProject.UpdateMemberAsync(shared.Id, harness.OtherProjectId, ImageMemberStatus.Accepted, token).ConfigureAwait(false);
            Expect.Equal([shared.Id], await ListIdsAsync(harness.OtherProject, query, token).ConfigureAwait(false), "the listing after it was accepted");
            Expect.Equal(
                [community.Id], await ListIdsAsync(harness.OtherProject, query with { Visibility = ImageVisibility.Community }, token).ConfigureAwait(false), "the community's");
        }, ImageCapabilities.Projects),
    ];

    private static ConformanceCase<ImageHarness>[] UpdateCases() =>
    [
        Case("IMG-UPD-001", "What is named changes and the rest stays", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token, "debian").ConfigureAwait(false);
            await harness.Images.UpdateImageAsync(
                new() { ImageId = image.Id, MinDiskGiB = 3, Properties = new Dictionary<string, string> { ["os_distro"] = "debian" } }, token).ConfigureAwait(false);
            var read = await harness.Images.GetImageAsync(image.Id, token).ConfigureAwait(false);
            Expect.Equal(("debian", 3, "debian"), (read.Name, read.MinDiskGiB, read.Properties.GetValueOrDefault("os_distro")), "the image");
        }),
        Case("IMG-UPD-002", "Steps are taken in their order, all or none", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token, "debian").ConfigureAwait(false);
            var changed = await harness.Images.ChangeImageAsync(
                image.Id, [ImageChange.Add("a", "1"), ImageChange.Replace("a", "2"), ImageChange.Add("b", "1"), ImageChange.Remove("b")], token).ConfigureAwait(false);
            Expect.Equal(new[] { new KeyValuePair<string, string>("a", "2") }, changed.Properties.ToArray(), "the properties");
            await Expect.ThrowsAsync<ConflictException>(
                () => harness.Images.ChangeImageAsync(image.Id, [ImageChange.Replace("name", "new"), ImageChange.Remove("none")], token), "removing what is not there").ConfigureAwait(false);
            Expect.Equal("debian", (await harness.Images.GetImageAsync(image.Id, token).ConfigureAwait(false)).Name, "the name");
        }),
        Case("IMG-UPD-003", "An attribute cannot be removed, nor one that the service keeps be written", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.ChangeImageAsync(image.Id, [ImageChange.Remove("name")], token), "removing the name").ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.ChangeImageAsync(image.Id, [ImageChange.Remove("tags")], token), "removing the tags").ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.ChangeImageAsync(image.Id, [ImageChange.Replace("status", "active")], token), "writing the status").ConfigureAwait(false);
        }),
        Case("IMG-UPD-004", "A format of an image with data cannot be changed", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            await WrongStateAsync(() => harness.Images.UpdateImageAsync(new() { ImageId = image.Id, DiskFormat = "qcow2" }, token), "changing it").ConfigureAwait(false);
        }),
        Case("IMG-UPD-005", "An unknown image is not found", (harness, token) => NotFoundAsync(
            () => harness.Images.UpdateImageAsync(new() { ImageId = Unknown, Name = "new" }, token), "changing it")),
    ];

    private static ConformanceCase<ImageHarness>[] DeleteCases() =>
    [
        Case("IMG-DEL-001", "A deleted image is not found and not listed", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            await harness.Images.DeleteImageAsync(image.Id, token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.GetImageAsync(image.Id, token), "reading it").ConfigureAwait(false);
            Expect.Equal([], await ListIdsAsync(harness.Images, new() { Owner = harness.ProjectId }, token).ConfigureAwait(false), "the listing");
        }),
        Case("IMG-DEL-002", "An unknown image is not found", (harness, token) => NotFoundAsync(() => harness.Images.DeleteImageAsync(Unknown, token), "deleting it")),
        Case("IMG-DEL-003", "A protected image is not deleted until its protection is taken away", async (harness, token) =>
        {
            var image = await harness.Images.CreateImageAsync(Raw() with { IsProtected = true }, token).ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.DeleteImageAsync(image.Id, token), "deleting it").ConfigureAwait(false);
            await harness.Images.UpdateImageAsync(new() { ImageId = image.Id, IsProtected = false }, token).ConfigureAwait(false);
            await harness.Images.DeleteImageAsync(image.Id, token).ConfigureAwait(false);
        }),
        Case("IMG-ACT-001", "A deactivated image keeps its bytes from users until it is reactivated", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            await harness.Images.DeactivateImageAsync(image.Id, token).ConfigureAwait(false);
            await harness.Images.DeactivateImageAsync(image.Id, token).ConfigureAwait(false);
            await ExpectStatusAsync(harness, image.Id, ImageStatus.Deactivated, token).ConfigureAwait(false);
            await DeniedAsync(() => harness.Images.DownloadBytesAsync(image.Id, cancellationToken: token), "reading its bytes").ConfigureAwait(false);
            await harness.Images.ReactivateImageAsync(image.Id, token).ConfigureAwait(false);
            Expect.Equal(Bytes, await harness.Images.DownloadBytesAsync(image.Id, cancellationToken: token).ConfigureAwait(false), "the bytes");
        }),
        Case("IMG-ACT-002", "A queued image is neither deactivated nor reactivated", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await WrongStateAsync(() => harness.Images.DeactivateImageAsync(image.Id, token), "deactivating it").ConfigureAwait(false);
            await WrongStateAsync(() => harness.Images.ReactivateImageAsync(image.Id, token), "reactivating it").ConfigureAwait(false);
        }),
    ];
}
