using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageImportTests : ImageTestBase
{
    private static readonly Uri Source = new("https://example.org/debian.raw");

    public ImageImportTests()
        : base(options =>
        {
            options.Stores.Add("slow");
            options.MaxStagedBytes = 10;
            options.WebSource = static (uri, _) => uri.AbsolutePath switch
            {
                "/debian.raw" => new(new MemoryStream(Bytes)),
                "/broken" => throw new IOException("The connection broke."),
                _ => new((Stream?)null),
            };
        })
    {
    }

    [Fact]
    public async Task What_was_staged_becomes_the_images_bytes()
    {
        var image = await MakeAsync();
        await Images.StageImageAsync(image.Id, Bytes, Token);
        (await ReadAsync(image)).Should().BeEquivalentTo(new { Status = ImageStatus.Uploading, SizeBytes = 3 });
        (await Images.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { StagedBytes = 3L, StoredBytes = 0L, Uploading = 1 });

        await Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, Token);

        (await Images.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(Bytes);
        (await Images.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { StagedBytes = 0L, StoredBytes = 3L, Uploading = 0 });
        (await Images.ListTasksAsync(image.Id, Token)).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Status = ImageTaskStatus.Success, Owner = "shop", UserId = "ann", ExpiresAt = World.Clock.Now.AddHours(48) });
    }

    [Fact]
    public async Task It_goes_by_way_of_importing_and_its_task_is_seen()
    {
        var image = await MakeAsync();
        using (World.Faults.On(ImageTransitions.FinishImport).Delay(TimeSpan.FromSeconds(5)))
        {
            await Images.ImportImageAsync(new() { ImageId = image.Id, Method = "web-download", Uri = Source, AllStores = true }, Token);
        }

        var importing = await ReadAsync(image);
        importing.Status.Should().Be(ImageStatus.Importing);
        var task = (await Images.ListTasksAsync(image.Id, Token)).Should().ContainSingle().Which;
        importing.Properties.Should().Equal(new Dictionary<string, string>
        {
            ["os_glance_failed_import"] = "",
            ["os_glance_import_task"] = task.Id,
            ["os_glance_importing_to_stores"] = "default,slow",
        });
        (await Administrator.GetTaskAsync(task.Id, Token)).Status.Should().Be(ImageTaskStatus.Processing);
        await RefusedAsync<AccessDeniedException>(() => Images.GetTaskAsync(task.Id, Token));
        World.Clock.Advance(TimeSpan.FromSeconds(5));

        var active = await ReadAsync(image);
        active.Status.Should().Be(ImageStatus.Active);
        active.Stores.Should().Equal("default", "slow");
        active.Properties.Should().NotContainKey("os_glance_import_task").And.Contain("os_glance_importing_to_stores", "");
        (await Images.GetUsageAsync(cancellationToken: Token)).StoredBytes.Should().Be(6);
    }

    [Theory]
    [InlineData("https://example.org/none", "nothing")]
    [InlineData("https://example.org/broken", "The connection broke.")]
    public async Task A_download_that_fails_leaves_the_image_queued_and_says_why(string uri, string why)
    {
        var image = await MakeAsync();

        await Images.ImportImageAsync(new() { ImageId = image.Id, Method = "web-download", Uri = new(uri) }, Token);

        (await ReadAsync(image)).Should().BeEquivalentTo(new { Status = ImageStatus.Queued, SizeBytes = (long?)null });
        (await Images.ListTasksAsync(image.Id, Token)).Should().ContainSingle().Which.Should().Match<ImageTask>(
            task => task.Status == ImageTaskStatus.Failure && task.Message.Contains(why, StringComparison.Ordinal));
        ContentCount.Should().Be(0);
    }

    [Fact]
    public async Task An_import_past_the_storage_fails_its_task()
    {
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", StoredBytes = 2 }, Token);
        var image = await MakeAsync();
        await Images.StageImageAsync(image.Id, Bytes, Token);

        await Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, Token);

        (await ReadAsync(image)).Status.Should().Be(ImageStatus.Queued);
        (await Images.ListTasksAsync(image.Id, Token))[0].Message.Should().Contain("image_size_total");
        ContentCount.Should().Be(0);
    }

    [Fact]
    public async Task Deleted_while_it_is_imported_it_is_gone()
    {
        var image = await MakeAsync();
        World.Faults.On(ImageTransitions.FinishImport).Hang();
        await Images.ImportImageAsync(new() { ImageId = image.Id, Method = "web-download", Uri = Source }, Token);

        await Images.DeleteImageAsync(image.Id, Token);

        (World.Pending.Count, ContentCount, World.Snapshot().Rows(ImageTables.Tasks).Count).Should().Be((0, 0, 0));
    }

    [Fact]
    public async Task Administrators_copy_to_further_stores()
    {
        var image = await MakeActiveAsync();
        ImportImageRequest copy = new() { ImageId = image.Id, Method = "copy-image", Stores = ["slow"] };

        await RefusedAsync<AccessDeniedException>(() => Images.ImportImageAsync(copy, Token));
        await Administrator.ImportImageAsync(copy, Token);

        (await ReadAsync(image)).Stores.Should().Equal("default", "slow");
        await RefusedAsync<InvalidRequestException>(() => Administrator.ImportImageAsync(copy, Token));
        await Administrator.ImportImageAsync(new() { ImageId = image.Id, Method = "copy-image", AllStores = true }, Token);
        (await Images.ListTasksAsync(image.Id, Token)).Should().ContainSingle("everything is everywhere already");
    }

    [Fact]
    public async Task Two_copies_at_once_are_a_conflict_and_a_failed_one_leaves_the_image_as_it_is()
    {
        var image = await MakeActiveAsync();
        ImportImageRequest copy = new() { ImageId = image.Id, Method = "copy-image", Stores = ["slow"] };
        using (World.Faults.On(ImageTransitions.FinishCopy).Throw(new DriverException("It is full.")).Times(1)) await Administrator.ImportImageAsync(copy, Token);

        (await ReadAsync(image)).Should().Match<Image>(each => each.Stores.Count == 1 && each.Properties["os_glance_failed_import"] == "slow");
        using var hanging = World.Faults.On(ImageTransitions.FinishCopy).Hang();
        await Administrator.ImportImageAsync(copy, Token);
        await RefusedAsync<ConflictException>(() => Administrator.ImportImageAsync(copy, Token));
    }

    [Fact]
    public async Task What_cannot_be_imported_is_refused()
    {
        var image = await MakeAsync();
        var bare = await Images.CreateImageAsync(new(), Token);
        ImportImageRequest web = new() { ImageId = image.Id, Method = "web-download", Uri = Source };

        (await RefusedAsync<InvalidRequestException>(() => Images.ImportImageAsync(web with { Method = "web-downlaod" }, Token))).Message
            .Should().Contain("Did you mean 'web-download'?");
        foreach (var uri in new[] { null, "ftp://example.org/x", "http://example.org:8080/x", "file:///etc/passwd" })
        {
            (await RefusedAsync<InvalidRequestException>(() => Images.ImportImageAsync(web with { Uri = uri is null ? null : new(uri) }, Token))).Parameter.Should().Be("Uri");
        }

        await RefusedAsync<ConflictException>(() => Images.ImportImageAsync(web with { Stores = ["none"] }, Token));
        await RefusedAsync<ConflictException>(() => Images.ImportImageAsync(web with { ImageId = bare.Id }, Token));
        (await RefusedAsync<QuotaExceededException>(() => Images.StageImageAsync(image.Id, new byte[11], Token))).Resource.Should().Be("image_stage_total");
    }

    [Fact]
    public async Task What_the_service_offers_is_what_the_options_say() => (await Images.GetInfoAsync(Token)).Should().BeEquivalentTo(
        new { ImportMethods = new[] { "glance-direct", "web-download", "copy-image" }, Stores = new[] { "default", "slow" } });

    [Fact]
    public async Task Bytes_that_are_still_coming_are_not_imported()
    {
        var image = await MakeAsync();
        Put(image, ImageStatus.Uploading);

        await RefusedAsync<InvalidStateException>(() => Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, Token));
    }
}
