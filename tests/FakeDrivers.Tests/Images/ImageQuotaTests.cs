using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageQuotaTests : ImageTestBase
{
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
