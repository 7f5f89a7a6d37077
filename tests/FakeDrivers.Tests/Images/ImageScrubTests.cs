using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Images;

public sealed class ImageScrubTests : ImageTestBase
{
    public ImageScrubTests()
        : base(options => options.DelayedDelete = true)
    {
    }

    [Fact]
    public async Task A_deleted_image_is_there_for_the_scrubber_alone_until_it_comes()
    {
        var image = await MakeActiveAsync();

        await Images.DeleteImageAsync(image.Id, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Administrator.GetImageAsync(image.Id, Token));
        (await Administrator.ListImagesAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
        (await Administrator.ListPendingDeletesAsync(Token)).Should().ContainSingle().Which.Id.Should().Be(image.Id);
        (await Images.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Images = 1, StoredBytes = 3L }, "what waits counts");
        ContentCount.Should().Be(1);
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        Rows().Should().BeEmpty();
        ContentCount.Should().Be(0);
        (await Images.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Images = 0, StoredBytes = 0L });
    }

    [Fact]
    public async Task The_scrubber_comes_again_to_what_it_could_not_scrub()
    {
        var image = await MakeActiveAsync();
        SetInUse(true);
        await Images.DeleteImageAsync(image.Id, Token);
        World.Clock.Advance(TimeSpan.FromMinutes(12));

        SetInUse(false);
        World.Clock.Advance(TimeSpan.FromMinutes(2));
        Rows().Should().ContainSingle("its third run is after fifteen minutes");
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        Rows().Should().BeEmpty();

        void SetInUse(bool isInUse) => World.Edit(edit => edit.Image(image.Id, before => before with { Locations = [before.Locations[0] with { IsInUse = isInUse }] }));
    }

    [Fact]
    public async Task A_scrubber_that_takes_any_time_comes_again()
    {
        using var world = new FakeWorld(new() { WorldSeed = WorldSeeds.Empty, Images = { DelayedDelete = true, Scrub = Progress.Between(TimeSpan.Zero, TimeSpan.FromMinutes(5)) } });
        world.Faults.On(ImageTransitions.Scrub).Throw(new DriverException("The store is away.")).Times(1);
        var image = await world.Images.CreateImageAsync(new() { ContainerFormat = "bare", DiskFormat = "raw" }, Token);
        await world.Images.UploadImageAsync(image.Id, Bytes, Token);

        await world.Images.DeleteImageAsync(image.Id, Token);
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        world.Snapshot().Rows(ImageTables.Images).Should().BeEmpty();
    }

    [Fact]
    public async Task A_deactivated_image_is_gone_at_once_for_its_owner_and_kept_from_administrators()
    {
        var image = await MakeActiveAsync();
        await Images.DeactivateImageAsync(image.Id, Token);

        await RefusedAsync<InvalidStateException>(() => Administrator.DeleteImageAsync(image.Id, Token));
        await Images.DeleteImageAsync(image.Id, Token);

        Rows().Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_an_edit_leaves_to_the_scrubber_is_scrubbed()
    {
        var image = await MakeActiveAsync();

        Put(image, ImageStatus.PendingDelete);
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        Rows().Should().BeEmpty();
    }

    [Fact]
    public async Task The_scrubber_comes_when_it_is_called()
    {
        var image = await MakeActiveAsync();
        await Images.DeleteImageAsync(image.Id, Token);

        (await World.Images.ScrubAsync(Token)).Should().Equal(image.Id);

        Rows().Should().BeEmpty();
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task An_image_without_data_is_gone_at_once()
    {
        await Images.DeleteImageAsync((await MakeAsync()).Id, Token);

        Rows().Should().BeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_scrubbed_waits_for_the_next_time()
    {
        var image = await MakeActiveAsync();
        await Images.DeleteImageAsync(image.Id, Token);
        using (World.Faults.On(ImageTransitions.Scrub).Throw(new DriverException("The store is away.")))
        {
            await Administrator.ScrubAsync(Token);
            World.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        (await Administrator.ListPendingDeletesAsync(Token)).Should().ContainSingle();
        World.Edit(edit => edit.Image(image.Id, before => before with { Locations = [before.Locations[0] with { IsInUse = true }] }));
        await Administrator.ScrubAsync(Token);
        (await Administrator.ListPendingDeletesAsync(Token)).Should().ContainSingle("it is in use");
        World.Edit(edit => edit.Image(image.Id, before => before with { Locations = [before.Locations[0] with { IsInUse = false }] }));
        await Administrator.ScrubAsync(Token);
        Rows().Should().BeEmpty();
    }

    [Fact]
    public async Task An_administrator_takes_a_deletion_back()
    {
        var image = await MakeActiveAsync();
        await Images.DeleteImageAsync(image.Id, Token);

        (await Administrator.RestoreImageAsync(image.Id, Token)).Status.Should().Be(ImageStatus.Active);

        World.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Images.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(Bytes);
        (await Images.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Images = 1, StoredBytes = 3L });
        await RefusedAsync<InvalidStateException>(() => Administrator.RestoreImageAsync(image.Id, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Administrator.RestoreImageAsync("none", Token));
    }

    [Fact]
    public async Task The_scrubber_is_for_administrators()
    {
        await RefusedAsync<AccessDeniedException>(() => Images.ScrubAsync(Token));
        await RefusedAsync<AccessDeniedException>(() => Images.ListPendingDeletesAsync(Token));
        await RefusedAsync<AccessDeniedException>(() => Images.RestoreImageAsync("any", Token));
    }

    [Fact]
    public async Task A_protected_image_is_not_deleted()
    {
        var image = await MakeActiveAsync();
        await Images.UpdateImageAsync(new() { ImageId = image.Id, IsProtected = true }, Token);

        await RefusedAsync<AccessDeniedException>(() => Images.DeleteImageAsync(image.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => Administrator.DeleteImageAsync(image.Id, Token));
    }
}
