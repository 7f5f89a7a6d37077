using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerBlockDeviceTests : ComputeTests
{
    [Fact]
    public async Task Volumes_are_made_from_images_snapshots_and_nothing()
    {
        var origin = await CreateVolumeAsync();
        var snapshot = await Volumes.CreateSnapshotAsync(new() { VolumeId = origin.Id }, Token);
        BlockDevice[] disks =
        [
            new() { Source = BlockDeviceSource.Image, SourceId = Request().ImageId, SizeGiB = 2, BootIndex = 0, DeleteOnTermination = true, Tag = "root" },
            new() { Source = BlockDeviceSource.Snapshot, SourceId = snapshot.Id },
            new() { Source = BlockDeviceSource.Blank, SizeGiB = 3, Device = "/dev/vdd" },
        ];

        var server = await Compute.CreateServerAsync(Request() with { ImageId = null, BlockDevices = disks }, Token);

        server.Volumes.Select(volume => (volume.Device, volume.IsBootVolume, volume.DeleteOnTermination, volume.Tag)).Should().Equal(
            ("/dev/vda", true, true, "root"), ("/dev/vdb", false, false, null), ("/dev/vdd", false, false, null));
        var made = new List<FakeDrivers.Volumes.Volume>();
        foreach (var volume in server.Volumes) made.Add(await Volumes.GetVolumeAsync(volume.VolumeId, Token));
        made.Select(volume => (volume.SizeGiB, volume.Status)).Should().Equal(
            (2, FakeDrivers.Volumes.VolumeStatus.InUse), (1, FakeDrivers.Volumes.VolumeStatus.InUse), (3, FakeDrivers.Volumes.VolumeStatus.InUse));
    }

    [Fact]
    public async Task What_the_volume_service_refuses_leaves_the_server_in_error_and_nothing_made_for_it()
    {
        await World.Volumes.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = 1 }, Token);
        BlockDevice[] disks =
        [
            new() { Source = BlockDeviceSource.Blank, SizeGiB = 1, DeleteOnTermination = true },
            new() { Source = BlockDeviceSource.Blank, SizeGiB = 1, DeleteOnTermination = true },
        ];

        var server = await Compute.CreateServerAsync(Request() with { BlockDevices = disks }, Token);

        (server.Status, server.Volumes.Count).Should().Be((ServerStatus.Error, 0));
        server.Fault!.Message.Should().Contain("volumes");
        (await Volumes.ListVolumesAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
    }

    public static TheoryData<BlockDevice> Refused => new()
    {
        new BlockDevice { Source = BlockDeviceSource.Blank, SourceId = "x", SizeGiB = 1 },
        new BlockDevice { Source = BlockDeviceSource.Blank },
        new BlockDevice { Source = BlockDeviceSource.Volume },
        new BlockDevice { Source = BlockDeviceSource.Volume, SourceId = "none" },
        new BlockDevice { Source = BlockDeviceSource.Snapshot, SourceId = "none" },
        new BlockDevice { Source = BlockDeviceSource.Image, SourceId = "none", Destination = BlockDeviceDestination.Local, BootIndex = 0 },
        new BlockDevice { Source = BlockDeviceSource.Blank, SizeGiB = 1, Destination = BlockDeviceDestination.Local },
        new BlockDevice { Source = BlockDeviceSource.Blank, SizeGiB = 1, Tag = "a,b" },
        new BlockDevice { Source = BlockDeviceSource.Blank, SizeGiB = 1, BootIndex = 0 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_disk_that_makes_no_sense_is_refused(BlockDevice disk) =>
        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { BlockDevices = [disk] }, Token));

    [Fact]
    public async Task A_volume_takes_the_place_of_another_only_when_it_is_as_large()
    {
        var server = await CreateAsync();
        var old = await Volumes.CreateVolumeAsync(new() { SizeGiB = 2 }, Token);
        await Compute.AttachVolumeAsync(server.Id, old.Id, cancellationToken: Token);
        var (small, large) = (await CreateVolumeAsync(), await Volumes.CreateVolumeAsync(new() { SizeGiB = 3 }, Token));

        await RefusedAsync<InvalidRequestException>(() => World.Compute.SwapVolumeAsync(server.Id, old.Id, small.Id, Token));
        await World.Compute.SwapVolumeAsync(server.Id, old.Id, large.Id, Token);

        (await Volumes.GetVolumeAsync(old.Id, Token)).Attachments.Should().BeEmpty();
        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Single().VolumeId.Should().Be(large.Id);
    }
}
