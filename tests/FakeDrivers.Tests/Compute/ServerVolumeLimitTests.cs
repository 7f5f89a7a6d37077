namespace FakeDrivers.Tests.Compute;

public sealed class ServerVolumeLimitTests() : ComputeTests(Configure())
{
    [Fact]
    public async Task A_volume_of_another_zone_is_refused_where_zones_matter()
    {
        var server = await CreateAsync();
        var volume = await CreateVolumeAsync();

        var error = await RefusedAsync<InvalidRequestException>(() => Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token));

        error.Message.Should().Contain("'nova'").And.Contain("'west'");
        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, Token));
    }

    [Fact]
    public async Task A_server_gets_no_more_disks_than_it_may_have()
    {
        using var world = new FakeWorld(Options(options => options.MaxDisks = 2));
        var server = await world.Compute.CreateServerAsync(Request(), Token);
        var (first, second) = (await VolumeAsync(world), await VolumeAsync(world));
        await world.Compute.AttachVolumeAsync(server.Id, first, cancellationToken: Token);

        var attach = () => world.Compute.AttachVolumeAsync(server.Id, second, cancellationToken: Token);

        (await attach.Should().ThrowAsync<QuotaExceededException>()).Which.Resource.Should().Be("max_disk_devices_to_attach");
    }

    private static FakeWorldOptions Configure()
    {
        var options = Options(compute => compute.AttachAcrossZones = false);
        options.Volumes.AvailabilityZone = "west";
        return options;
    }

    private static async Task<string> VolumeAsync(FakeWorld world) => (await world.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token)).Id;
}
