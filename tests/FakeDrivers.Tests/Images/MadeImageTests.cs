using System.Security.Cryptography;
using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Images;

/// <summary>Images that the compute and the volume service make.</summary>
public sealed class MadeImageTests : IDisposable
{
    private static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    private readonly FakeWorld _world;
    private readonly FakeWorldView _shop;

    public MadeImageTests()
    {
        var options = new FakeWorldOptions();
        (options.Compute.Image, options.Compute.Shelve, options.Volumes.Upload) = (Progress.AfterObservations(2), Progress.AfterObservations(2), Progress.AfterObservations(2));
        options.Compute.KeepShelved = Progress.After(TimeSpan.FromHours(1));
        _world = new(options);
        _shop = _world.As(User);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task To_look_at_the_image_of_a_server_lets_its_making_go_on_and_it_ends_with_bytes_that_can_be_read()
    {
        var server = await MakeServerAsync();

        var image = await _shop.Compute.CreateServerImageAsync(server.Id, "copy", null, Token);
        var active = await UntilActiveAsync(image.Id);

        (image.Status, image.SizeBytes).Should().Be((ImageStatus.Saving, null));
        active.SizeBytes.Should().Be(21_233_664, "it is as large as the image that the server was made from");
        await MatchesItsBytesAsync(active);
        (await _shop.Images.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Images = 1, StoredBytes = active.SizeBytes });
    }

    [Fact]
    public async Task A_server_from_uploaded_bytes_gives_an_image_of_the_same()
    {
        var image = await _shop.Images.CreateImageAsync(new() { Name = "own", ContainerFormat = "bare", DiskFormat = "raw" }, Token);
        await _shop.Images.UploadImageAsync(image.Id, new byte[] { 1, 2, 3 }, Token);
        var server = await MakeServerAsync(image.Id);

        var copy = await _shop.Compute.CreateServerImageAsync(server.Id, "copy", null, Token);

        await UntilActiveAsync(copy.Id);
        (await _shop.Images.DownloadBytesAsync(copy.Id, cancellationToken: Token)).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task To_look_at_the_image_of_a_volume_lets_its_upload_go_on_and_it_costs_nothing_until_it_is_read()
    {
        var volume = await _shop.Volumes.CreateVolumeAsync(new() { SizeGiB = 20 }, Token);

        var id = await _shop.Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token);
        var active = await UntilActiveAsync(id);

        active.SizeBytes.Should().Be(20L << 30);
        active.Checksum.Should().NotBeNull();
        await using var download = await _shop.Images.DownloadImageAsync(id, ImageRange.From((20L << 30) - 2), Token);
        (download.TotalBytes, download.LengthBytes, download.Checksum).Should().Be((20L << 30, 2, active.Checksum));
        await FluentActions.Awaiting(() => _shop.Images.DownloadBytesAsync(id, cancellationToken: Token)).Should().ThrowAsync<InvalidRequestException>();
    }

    [Fact]
    public async Task While_it_is_made_nobody_else_gives_it_bytes_and_the_volumes_upload_ends_with_its_own()
    {
        var volume = await _shop.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var id = await _shop.Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token);

        await FluentActions.Awaiting(() => _shop.Images.UploadImageAsync(id, new byte[] { 1 }, Token)).Should().ThrowAsync<InvalidStateException>();

        (await UntilActiveAsync(id)).Checksum.Should().Be("cd573cfaace07e7949bc0c46028904ff", "it is a GiB of zeros");
    }

    [Fact]
    public async Task From_volume_to_image_to_volume_the_content_stays_and_nothing_of_it_outlives_the_image()
    {
        var volume = await _shop.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var id = await _shop.Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token);
        await UntilActiveAsync(id);

        var copy = await _shop.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, ImageId = id }, Token);
        await _shop.Images.DeleteImageAsync(id, Token);

        copy.ContentId.Should().NotBeNull().And.Be(volume.ContentId);
        _world.Snapshot().Rows(ImageTables.Origins).Should().BeEmpty();
        _world.Snapshot().Rows(ImageTables.Stored).Should().BeEmpty();
        _world.Snapshot().Rows(ImageTables.Contents).Should().BeEmpty();
    }

    [Fact]
    public async Task A_project_that_may_have_no_more_images_makes_none_of_servers_and_volumes()
    {
        await _world.Images.UpdateQuotaAsync(new() { ProjectId = "shop", Images = 0 }, Token);
        var server = await MakeServerAsync();
        var volume = await _shop.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        Func<Task>[] calls =
        [
            () => _shop.Compute.CreateServerImageAsync(server.Id, "copy", null, Token),
            () => _shop.Compute.BackupServerAsync(new() { ServerId = server.Id, Name = "b", BackupType = "daily", Rotation = 1 }, Token),
            () => _shop.Compute.ShelveServerAsync(server.Id, Token),
            () => _shop.Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token),
        ];

        foreach (var call in calls)
        {
            var before = _world.Kernel.State;
            (await call.Should().ThrowAsync<QuotaExceededException>()).Which.Resource.Should().Be("image_count_total");
            _world.Kernel.State.Should().BeSameAs(before);
        }
    }

    [Fact]
    public async Task Bytes_that_do_not_fit_the_storage_leave_no_image_and_the_volume_as_it_was()
    {
        await _world.Images.UpdateQuotaAsync(new() { ProjectId = "shop", StoredBytes = (1L << 30) - 1 }, Token);
        var volume = await _shop.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var id = await _shop.Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token);

        for (var i = 0; i < 2; i++) await _shop.Volumes.GetVolumeAsync(volume.Id, Token);

        await FluentActions.Awaiting(() => _shop.Images.GetImageAsync(id, Token)).Should().ThrowAsync<ResourceNotFoundException>();
        (await _shop.Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Available);
        _world.Snapshot().Rows(ImageTables.Contents).Should().BeEmpty();
    }

    [Fact]
    public async Task The_image_of_a_shelved_server_is_made_by_being_looked_at()
    {
        var server = await MakeServerAsync();
        await _shop.Compute.ShelveServerAsync(server.Id, Token);
        var id = _world.Snapshot().Rows(ComputeTables.Servers)[0].ShelvedImageId!;

        await MatchesItsBytesAsync(await UntilActiveAsync(id));

        (await _shop.Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Shelved);
    }

    [Fact]
    public async Task Where_deletion_is_delayed_an_old_backup_waits_for_the_scrubber()
    {
        using var world = new FakeWorld(new() { Images = { DelayedDelete = true } });
        var server = await MakeServerAsync(world: world);
        var shop = world.As(User);

        foreach (var name in new[] { "old", "new" })
        {
            await shop.Compute.BackupServerAsync(new() { ServerId = server.Id, Name = name, BackupType = "daily", Rotation = 1 }, Token);
        }

        (await world.Images.ListPendingDeletesAsync(Token)).Should().ContainSingle().Which.Name.Should().Be("old");
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("delete")]
    [InlineData("fail")]
    public async Task An_image_that_a_user_gives_the_id_of_one_that_was_being_made_is_his_own(string end)
    {
        var server = await MakeServerAsync();
        var id = (await _shop.Compute.CreateServerImageAsync(server.Id, "copy", null, Token)).Id;
        await _shop.Images.DeleteImageAsync(id, Token);
        await _shop.Images.CreateImageAsync(new() { Id = id, Name = "own", ContainerFormat = "bare", DiskFormat = "raw" }, Token);

        await _shop.Images.UploadImageAsync(new() { ImageId = id }, new ActingStream([1, 2, 3], End), Token);

        (await _shop.Images.DownloadBytesAsync(id, cancellationToken: Token)).Should().Equal(1, 2, 3);

        void End()
        {
            if (end == "reset") _world.Compute.ResetServerStateAsync(server.Id, ServerVmState.Active, Token).IsCompletedSuccessfully.Should().BeTrue();
            else if (end == "delete") _shop.Compute.DeleteServerAsync(server.Id, Token).IsCompletedSuccessfully.Should().BeTrue();
            else _world.Kernel.LayDown(RequestContext.Admin, tx => tx.Fail(_world.Pending.Single(pending => pending.TargetId == server.Id), new DriverException("No.")));
        }
    }

    [Fact]
    public async Task An_image_that_a_user_gives_the_id_of_one_that_a_volume_was_uploaded_to_is_his_own()
    {
        var volume = await _shop.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);
        var id = await _shop.Volumes.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "copy" }, Token);
        await _shop.Images.DeleteImageAsync(id, Token);
        await _shop.Images.CreateImageAsync(new() { Id = id, ContainerFormat = "bare", DiskFormat = "raw" }, Token);

        await _shop.Images.UploadImageAsync(new() { ImageId = id }, new ActingStream([1, 2, 3], Fail), Token);

        (await _shop.Images.DownloadBytesAsync(id, cancellationToken: Token)).Should().Equal(1, 2, 3);

        void Fail() => _world.Kernel.LayDown(RequestContext.Admin, tx => tx.Fail(_world.Pending.Single(pending => pending.TargetId == volume.Id), new DriverException("No.")));
    }

    [Theory]
    [InlineData(ImageStatus.Active)]
    [InlineData(ImageStatus.Deactivated)]
    public async Task A_backup_whose_bytes_are_in_use_outlives_its_rotation_and_another_does_not(ImageStatus status)
    {
        using var world = new FakeWorld();
        var server = await MakeServerAsync(world: world);
        foreach (var isInUse in new[] { true, false })
        {
            var first = await BackupAsync(isInUse ? "used" : "unused");
            world.Edit(edit => edit.Image(first.Id, image => image with { Status = status, Locations = [image.Locations[0] with { IsInUse = isInUse }] }));

            await BackupAsync("next");
        }

        world.Snapshot().Rows(ImageTables.Images).Skip(1).Select(image => image.Name).Should().Equal("used", "next");

        async Task<Image> BackupAsync(string name) =>
            (await world.As(User).Compute.BackupServerAsync(new() { ServerId = server.Id, Name = name, BackupType = "daily", Rotation = 1 }, Token))!;
    }

    [Fact]
    public async Task Where_deletion_is_delayed_a_deleted_backup_counts_for_no_rotation()
    {
        using var world = new FakeWorld(new() { Images = { DelayedDelete = true } });
        var (server, shop) = (await MakeServerAsync(world: world), world.As(User));
        foreach (var name in new[] { "a", "b" }) await BackupAsync(name);

        await shop.Images.DeleteImageAsync(world.Snapshot().Rows(ImageTables.Images).Single(image => image.Name == "b").Id, Token);
        await BackupAsync("c");

        (await shop.Images.ListImagesAsync(new() { Owner = "shop" }, Token).Select(image => image.Name).ToListAsync(Token)).Should().Equal("a", "c");

        Task<Image?> BackupAsync(string name) =>
            shop.Compute.BackupServerAsync(new() { ServerId = server.Id, Name = name, BackupType = "daily", Rotation = 2 }, Token);
    }

    [Fact]
    public async Task Where_deletion_is_delayed_a_shelved_server_whose_image_was_deleted_is_lost_at_once()
    {
        using var world = new FakeWorld(new() { Images = { DelayedDelete = true } });
        var (server, shop) = (await MakeServerAsync(world: world), world.As(User));
        await shop.Compute.ShelveServerAsync(server.Id, Token);
        await shop.Images.DeleteImageAsync(world.Snapshot().Rows(ComputeTables.Servers)[0].ShelvedImageId!, Token);

        await shop.Compute.UnshelveServerAsync(server.Id, cancellationToken: Token);

        (await shop.Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Error);
        (await world.Images.ListPendingDeletesAsync(Token)).Should().ContainSingle("the scrubber still comes to it");
    }

    private async Task<Server> MakeServerAsync(string? imageId = null, FakeWorld? world = null)
    {
        world ??= _world;
        var image = imageId ?? (await world.Images.FindImageAsync("cirros", Token)).Id;
        var flavor = await world.Compute.ListFlavorsAsync(cancellationToken: Token).FirstAsync(Token);
        return await world.As(User).Compute.CreateServerAsync(new() { Name = "web", FlavorId = flavor.Id, ImageId = image }, Token);
    }

    private async Task<Image> UntilActiveAsync(string imageId)
    {
        var image = await _shop.Images.GetImageAsync(imageId, Token);
        for (var look = 0; look < 3 && image.Status != ImageStatus.Active; look++) image = await _shop.Images.GetImageAsync(imageId, Token);
        image.Status.Should().Be(ImageStatus.Active);
        return image;
    }

    private async Task MatchesItsBytesAsync(Image image)
    {
        var bytes = await _shop.Images.DownloadBytesAsync(image.Id, cancellationToken: Token);
        bytes.LongLength.Should().Be(image.SizeBytes);
        Convert.ToHexString(SHA512.HashData(bytes)).Should().BeEquivalentTo(image.HashValue);
#pragma warning disable CA5351 // the service's own checksum, no protection
        Convert.ToHexString(MD5.HashData(bytes)).Should().BeEquivalentTo(image.Checksum);
#pragma warning restore CA5351
    }
}
