using FakeDrivers.Compute;
using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

/// <summary>What the image service hides, other services do not boot or copy from.</summary>
public sealed class BootingImagesTests : IDisposable
{
    private static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    private readonly FakeWorld _world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Another_projects_private_image_does_not_exist()
    {
        var image = await _world.As(new() { ProjectId = "bank", UserId = "bob" }).Images.CreateImageAsync(
            new() { Visibility = ImageVisibility.Private, ContainerFormat = "bare", DiskFormat = "raw" }, Token);
        await _world.Images.UploadImageAsync(image.Id, new byte[] { 1 }, Token);
        var mine = _world.As(User);
        var request = new CreateServerRequest { Name = "web", FlavorId = "1", ImageId = image.Id };

        await Refused<InvalidRequestException>(() => mine.Compute.CreateServerAsync(request, Token));
        await Refused<ResourceNotFoundException>(() => mine.Compute.GetImageAsync(image.Id, Token));
        await Refused<InvalidRequestException>(() => mine.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, ImageId = image.Id }, Token));
        (await mine.Compute.ListImagesAsync(cancellationToken: Token).ToListAsync(Token)).Should().NotContain(each => each.Id == image.Id);
        await _world.Images.UpdateImageAsync(new() { ImageId = image.Id, Visibility = ImageVisibility.Community }, Token);
        (await mine.Compute.CreateServerAsync(request, Token)).ImageId.Should().Be(image.Id);
    }

    [Fact]
    public async Task A_queued_image_does_not_boot()
    {
        var mine = _world.As(User);
        var image = await mine.Images.CreateImageAsync(new() { ContainerFormat = "bare", DiskFormat = "raw" }, Token);

        await Refused<InvalidRequestException>(() => mine.Compute.CreateServerAsync(new() { Name = "web", FlavorId = "1", ImageId = image.Id }, Token));
        await mine.Images.UploadImageAsync(image.Id, new byte[] { 1 }, Token);
        (await mine.Compute.CreateServerAsync(new() { Name = "web", FlavorId = "1", ImageId = image.Id }, Token)).ImageId.Should().Be(image.Id);
    }

    private static async Task Refused<TError>(Func<Task> call)
        where TError : DriverException => await call.Should().ThrowAsync<TError>();
}
