using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Compute;

/// <summary>Disks of servers where a volume is attached in its own availability zone only.</summary>
public sealed class ServerDiskZoneTests() : ComputeTests(Strict())
{
    [Fact]
    public async Task A_volume_is_made_in_the_zone_of_its_server()
    {
        await EastAsync();
        var disk = new BlockDevice { Source = BlockDeviceSource.Blank, SizeGiB = 1 };

        var server = await Compute.CreateServerAsync(Request() with { AvailabilityZone = "east", BlockDevices = [disk] }, Token);

        (server.Status, server.AvailabilityZone).Should().Be((ServerStatus.Active, "east"));
        World.Snapshot().Rows(VolumeTables.Volumes).Single().AvailabilityZone.Should().Be("east");
    }

    [Fact]
    public async Task A_server_that_names_no_zone_is_in_that_of_its_volumes()
    {
        await EastAsync();
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, AvailabilityZone = "east" }, Token);

        var server = await Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, Token);

        (server.Status, server.AvailabilityZone, server.PinnedAvailabilityZone).Should().Be((ServerStatus.Active, "east", "east"));
    }

    [Fact]
    public async Task Volumes_of_two_zones_or_of_another_than_was_asked_for_are_refused()
    {
        await EastAsync();
        var (east, nova) = (await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, AvailabilityZone = "east" }, Token), await CreateVolumeAsync());

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = east.Id }, new() { VolumeId = nova.Id }] }, Token));
        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { AvailabilityZone = "east", Volumes = [new() { VolumeId = nova.Id }] }, Token));
    }

    [Fact]
    public async Task A_volume_of_another_zone_does_not_take_the_place_of_one()
    {
        await EastAsync();
        var server = await CreateAsync();
        var attached = await AttachAsync(server);
        var east = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, AvailabilityZone = "east" }, Token);

        await RefusedAsync<InvalidRequestException>(() => World.Compute.SwapVolumeAsync(server.Id, attached.VolumeId, east.Id, Token));
    }

    [Fact]
    public async Task What_is_wrong_with_the_disks_is_refused_where_there_is_no_host_too()
    {
        foreach (var host in new[] { "compute-1", "compute-2" }) World.Edit(edit => edit.Host(host, each => each with { IsEnabled = false }));
        var volume = await CreateVolumeAsync();

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id, Device = "sda1" }] }, Token));
        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id, Tag = "a,b" }] }, Token));
        await RefusedAsync<ConflictException>(() => Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id, Device = "/dev/vda" }] }, Token));
        await RefusedAsync<QuotaExceededException>(() => Compute.CreateServerAsync(
            Request() with { BlockDevices = [.. Enumerable.Repeat(new BlockDevice { Source = BlockDeviceSource.Blank, SizeGiB = 1 }, 4)] }, Token));
    }

    [Fact]
    public async Task The_disk_that_a_server_boots_from_is_replaced_by_a_bootable_one_only()
    {
        var boot = new BlockDevice { Source = BlockDeviceSource.Image, SourceId = Request().ImageId, SizeGiB = 1, BootIndex = 0 };
        var server = await Compute.CreateServerAsync(Request() with { ImageId = null, BlockDevices = [boot] }, Token);
        var (blank, bootable) = (await CreateVolumeAsync(), await CreateVolumeAsync(Request().ImageId));

        await RefusedAsync<InvalidRequestException>(() => World.Compute.SwapVolumeAsync(server.Id, server.Volumes[0].VolumeId, blank.Id, Token));
        (await World.Compute.SwapVolumeAsync(server.Id, server.Volumes[0].VolumeId, bootable.Id, Token)).IsBootVolume.Should().BeTrue();
    }

    private static FakeWorldOptions Strict()
    {
        var options = Options(compute => (compute.Hosts, compute.AttachAcrossZones, compute.MaxDisks) = (2, false, 4));
        options.Volumes.Pools.Add(options.Volumes.Pools[0] with { Name = "cinder@east#pool", AvailabilityZone = "east" });
        return options;
    }

    private async Task EastAsync()
    {
        var east = await World.Compute.CreateAggregateAsync("east", "east", Token);
        await World.Compute.AddHostToAggregateAsync(east.Id, "compute-2", Token);
    }
}
