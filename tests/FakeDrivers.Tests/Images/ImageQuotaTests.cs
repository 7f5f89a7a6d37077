using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageQuotaTests : ImageTestBase
{
    public ImageQuotaTests()
        : base(options =>
        {
            options.Stores.Add("slow");
            options.WebSource = static (_, _) => new(new MemoryStream([1, 2, 3, 4]));
        })
    {
    }

    [Fact]
    public async Task What_comes_from_the_web_is_staged_and_must_fit()
    {
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", StagedBytes = 3 }, Token);
        var image = await MakeAsync();

        await Images.ImportImageAsync(new() { ImageId = image.Id, Method = "web-download", Uri = new("http://example.org/debian") }, Token);

        (await ReadAsync(image)).Status.Should().Be(ImageStatus.Queued);
        (await Images.ListTasksAsync(image.Id, Token)).Should().ContainSingle().Which.Should().Match<ImageTask>(
            task => task.Status == ImageTaskStatus.Failure && task.Message.Contains("image_stage_total"));
        ContentCount.Should().Be(0);
    }

    [Fact]
    public async Task What_is_copied_to_further_stores_is_staged_meanwhile_and_must_fit()
    {
        var image = await MakeActiveAsync();
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", StagedBytes = 2 }, Token);
        using (World.Faults.On(ImageTransitions.FinishCopy).Delay(TimeSpan.FromMinutes(1)))
        {
            await Administrator.ImportImageAsync(new() { ImageId = image.Id, Method = "copy-image", Stores = ["slow"] }, Token);
            (await Images.GetUsageAsync(cancellationToken: Token)).StagedBytes.Should().Be(3);
            World.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await ReadAsync(image)).Stores.Should().Equal("default");
        (await Images.ListTasksAsync(image.Id, Token)).Should().ContainSingle().Which.Status.Should().Be(ImageTaskStatus.Failure);
        (await Images.GetUsageAsync(cancellationToken: Token)).StagedBytes.Should().Be(0);
    }

    [Fact]
    public async Task An_image_is_given_away_and_restored_whatever_the_project_has_room_for()
    {
        var image = await MakeActiveAsync();
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "bank", Images = 0, StoredBytes = 0 }, Token);

        await Administrator.UpdateImageAsync(new() { ImageId = image.Id, Owner = "bank" }, Token);

        (await Other.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Images = 1, StoredBytes = 3L });
    }

    [Fact]
    public async Task Limits_are_the_options_until_an_administrator_sets_others()
    {
        (await Images.GetQuotaAsync(cancellationToken: Token)).Should().Be(new ImageQuota { ProjectId = "shop" });

        (await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", StoredBytes = 5, Images = 2 }, Token)).Should().Be(
            new ImageQuota { ProjectId = "shop", StoredBytes = 5, Images = 2 });
        (await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", Uploading = 1 }, Token)).Should().Be(
            await Images.GetQuotaAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task Other_projects_and_bad_limits_are_refused()
    {
        await RefusedAsync<AccessDeniedException>(() => Images.GetQuotaAsync("bank", Token));
        await RefusedAsync<AccessDeniedException>(() => Images.GetUsageAsync("bank", Token));
        await RefusedAsync<AccessDeniedException>(() => Images.UpdateQuotaAsync(new() { ProjectId = "shop" }, Token));
        foreach (var request in new UpdateImageQuotaRequest[]
        {
            new() { ProjectId = "shop", StoredBytes = -2 }, new() { ProjectId = "shop", StagedBytes = -2 },
            new() { ProjectId = "shop", Images = -2 }, new() { ProjectId = "shop", Uploading = -2 },
        })
        {
            await RefusedAsync<InvalidRequestException>(() => Administrator.UpdateQuotaAsync(request, Token));
        }
    }

    [Fact]
    public async Task An_import_is_refused_when_the_storage_is_past_its_limit_already()
    {
        await MakeActiveAsync();
        var image = await MakeAsync();
        await Images.StageImageAsync(image.Id, Bytes, Token);
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", StoredBytes = 2 }, Token);

        await RefusedAsync<QuotaExceededException>(() => Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, Token));
    }
}
