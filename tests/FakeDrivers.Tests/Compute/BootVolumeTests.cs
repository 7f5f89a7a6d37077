using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class BootVolumeTests() : ComputeTests(Options(options => options.Rebuild = Progress.After(TimeSpan.FromSeconds(10))))
{
    [Fact]
    public async Task An_image_names_snapshots_of_all_volumes_and_servers_are_made_of_these()
    {
        var server = await BootAsync();
        var data = await AttachAsync(server);

        var image = await Compute.CreateServerImageAsync(server.Id, "copy", new Dictionary<string, string> { ["a"] = "b" }, Token);
        var copy = await Compute.CreateServerAsync(Request("copy") with { ImageId = image.Id }, Token);

        (image.Status, image.SizeBytes, image.Properties["bdm_v2"], image.Properties["a"]).Should().Be((ImageStatus.Active, 0, "True", "b"));
        World.Snapshot().Rows(VolumeTables.Snapshots).Select(snapshot => (snapshot.Name, snapshot.VolumeId)).Should()
            .Equal(("snapshot for copy", server.Volumes[0].VolumeId), ("snapshot for copy", data.VolumeId));
        copy.Volumes.Select(volume => (volume.Device, volume.IsBootVolume)).Should().Equal(("/dev/vda", true), ("/dev/vdb", false));
        var volumes = World.Snapshot().Rows(VolumeTables.Volumes).ToDictionary(volume => volume.Id);
        volumes[copy.Volumes[1].VolumeId].ContentId.Should().Be(volumes[data.VolumeId].ContentId);
    }

    [Fact]
    public async Task An_image_without_room_for_the_snapshots_is_refused_whole()
    {
        var server = await BootAsync();
        await World.Volumes.UpdateQuotaAsync(new() { ProjectId = "shop", Snapshots = 0 }, Token);

        await RefusedAsync<QuotaExceededException>(() => Compute.CreateServerImageAsync(server.Id, "copy", null, Token));
    }

    [Fact]
    public async Task An_image_whose_disks_cannot_be_read_is_refused()
    {
        var server = await BootAsync();
        var image = await Compute.CreateServerImageAsync(server.Id, "copy", null, Token);
        World.Edit(edit => edit.Image(image.Id, each => each with { Properties = new Dictionary<string, string> { ["block_device_mapping"] = "[{}]" } }));

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request("copy") with { ImageId = image.Id }, Token));
    }

    [Fact]
    public async Task A_rebuild_fills_the_volume_from_the_image_when_it_ends()
    {
        var server = await BootAsync();
        var image = await World.Images.CreateImageAsync(new() { Name = "other", Visibility = ImageVisibility.Public, DiskFormat = "raw", ContainerFormat = "bare" }, Token);
        World.Edit(edit => edit.Image(image.Id, each => each with { Status = ImageStatus.Active, SizeBytes = 1 }));

        await Compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = image.Id }, Token);
        var during = await Volumes.GetVolumeAsync(server.Volumes[0].VolumeId, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        var after = await Volumes.GetVolumeAsync(server.Volumes[0].VolumeId, Token);

        (during.ContentId, after.ContentId, after.Status).Should().Be((Request().ImageId, image.Id, VolumeStatus.InUse));
        after.ImageMetadata["image_name"].Should().Be("other");
        (await Compute.GetServerAsync(server.Id, Token)).ImageId.Should().BeNull();
        World.Snapshot().Rows(ComputeTables.Reimages).Should().BeEmpty();
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_content()
    {
        var server = await BootAsync();
        World.Faults.On(ComputeTransitions.FinishRebuild).Throw(new DriverException("No."));

        await Compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = Request().ImageId! }, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        (await Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Error);
        World.Snapshot().Rows(ComputeTables.Reimages).Should().BeEmpty();
    }

    [Fact]
    public async Task A_rebuild_from_an_image_that_is_larger_than_the_volume_is_refused()
    {
        var server = await BootAsync();
        World.Edit(edit => edit.Image(Request().ImageId!, image => image with { MinDiskGiB = 2 }));

        var refusal = await RefusedAsync<InvalidRequestException>(() => Compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = Request().ImageId! }, Token));

        refusal.Message.Should().Contain("it has 1 GiB, and 2 are needed");
    }

    [Fact]
    public async Task A_rescue_needs_an_image_that_says_by_which_device()
    {
        var server = await BootAsync();
        var image = Request().ImageId!;

        await RefusedAsync<InvalidRequestException>(() => Compute.RescueServerAsync(server.Id, null, null, Token));
        await RefusedAsync<InvalidRequestException>(() => Compute.RescueServerAsync(server.Id, image, null, Token));
        World.Edit(edit => edit.Image(image, each => each with { Properties = new Dictionary<string, string> { ["hw_rescue_bus"] = "virtio" } }));
        await Compute.RescueServerAsync(server.Id, image, null, Token);

        (await Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Rescue);
    }

    [Fact]
    public async Task A_backup_is_refused()
    {
        var server = await BootAsync();

        await RefusedAsync<InvalidRequestException>(
            () => Compute.BackupServerAsync(new() { ServerId = server.Id, Name = "b", BackupType = "daily", Rotation = 1 }, Token));
    }

    private async Task<Server> BootAsync()
    {
        var disk = new BlockDevice { Source = BlockDeviceSource.Image, SourceId = Request().ImageId, SizeGiB = 1, BootIndex = 0 };
        return await Compute.CreateServerAsync(Request() with { ImageId = null, BlockDevices = [disk] }, Token);
    }
}
