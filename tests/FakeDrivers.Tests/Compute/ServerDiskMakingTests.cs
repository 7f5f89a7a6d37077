using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

/// <summary>Volumes that are made for a server, and take their time or fail.</summary>
public sealed class ServerDiskMakingTests() : ComputeTests(Slow())
{
    private static readonly Progress Ten = Progress.After(TimeSpan.FromSeconds(10));

    [Fact]
    public async Task The_build_begins_when_the_volumes_are_made()
    {
        var data = await CreateVolumeAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        var server = await BootAsync(new() { Source = BlockDeviceSource.Volume, SourceId = data.Id });
        var mapping = await Compute.GetServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(20));
        var building = await Compute.GetServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        var built = await Compute.GetServerAsync(server.Id, Token);

        (mapping.Status, mapping.TaskState, mapping.Volumes.Single().VolumeId).Should().Be((ServerStatus.Build, ServerTaskState.BlockDeviceMapping, data.Id));
        (building.Status, building.TaskState, building.Volumes.Count).Should().Be((ServerStatus.Build, ServerTaskState.Spawning, 2));
        built.Status.Should().Be(ServerStatus.Active);
        built.Volumes.Select(volume => (volume.Device, volume.IsBootVolume)).Should().Equal(("/dev/vdb", false), ("/dev/vda", true));
        World.Snapshot().Rows(VolumeTables.Volumes).Should().OnlyContain(volume => volume.Status == VolumeStatus.InUse);
        World.Snapshot().Rows(ComputeTables.AwaitedDisks).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_fault_on_the_making_of_a_volume_leaves_the_server_in_error(bool deleteOnTermination, int left)
    {
        World.Faults.On(VolumeTransitions.FinishCreate).Throw(new DriverException("The backend broke.")).Times(1);

        var server = await BootAsync(deleteOnTermination: deleteOnTermination);
        World.Clock.Advance(TimeSpan.FromSeconds(30));

        var failed = await Compute.GetServerAsync(server.Id, Token);
        (failed.Status, failed.Volumes.Count, failed.Host).Should().Be((ServerStatus.Error, 0, null));
        failed.Fault!.Message.Should().Contain("did not become available");
        World.Snapshot().Rows(VolumeTables.Volumes).Count(volume => volume.Status == VolumeStatus.Error).Should().Be(left);
        World.Faults.Rules.Should().OnlyContain(rule => rule.Fired == 1);
    }

    [Fact]
    public async Task A_fault_on_what_takes_no_time_is_asked_for_too()
    {
        using var world = new FakeWorld();
        world.Faults.On(VolumeTransitions.FinishCreate).Throw(new DriverException("The backend broke."));
        var image = (await world.Images.FindImageAsync("cirros", Token)).Id;

        var server = await world.Compute.CreateServerAsync(Request() with { ImageId = null, BlockDevices = [Boot(image)] }, Token);
        await world.SettleAsync();

        (await world.Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Error);
    }

    [Fact]
    public async Task A_fault_on_the_wait_itself_leaves_the_server_in_error()
    {
        World.Faults.On(ComputeTransitions.FinishBlockDeviceMapping).Throw(new DriverException("No."));

        var server = await BootAsync(deleteOnTermination: true);
        World.Clock.Advance(TimeSpan.FromSeconds(30));

        (await Compute.GetServerAsync(server.Id, Token)).Fault!.Message.Should().Be("No.");
        World.Snapshot().Rows(ComputeTables.AwaitedDisks).Should().BeEmpty();
    }

    [Fact]
    public async Task A_volume_whose_making_hangs_is_waited_for_three_minutes()
    {
        World.Faults.On(VolumeTransitions.FinishCreate).Hang();

        var server = await BootAsync();
        World.Clock.Advance(TimeSpan.FromMinutes(3));
        var waiting = await Compute.GetServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        waiting.Status.Should().Be(ServerStatus.Build);
        (await Compute.GetServerAsync(server.Id, Token)).Fault!.Message.Should().Contain("after 3 minutes");
    }

    [Fact]
    public async Task A_volume_that_is_delayed_is_waited_for()
    {
        World.Faults.On(VolumeTransitions.FinishCreate).Delay(TimeSpan.FromMinutes(10));

        var server = await BootAsync();
        World.Clock.Advance(TimeSpan.FromMinutes(11));

        (await Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Active);
    }

    [Fact]
    public async Task A_server_that_is_deleted_meanwhile_is_gone_and_its_volume_left_to_itself()
    {
        var server = await BootAsync(deleteOnTermination: true);

        await Compute.DeleteServerAsync(server.Id, Token);
        await World.RunUntilIdleAsync(Token);

        World.Snapshot().Rows(ComputeTables.Servers).Should().BeEmpty();
        World.Snapshot().Rows(ComputeTables.AwaitedDisks).Should().BeEmpty();
        World.Snapshot().Rows(VolumeTables.Volumes).Single().Status.Should().Be(VolumeStatus.Available, "what is being made cannot be deleted, as upstream");
    }

    [Fact]
    public async Task A_server_whose_state_is_reset_meanwhile_does_not_get_its_volume()
    {
        var server = await BootAsync();

        await World.Compute.ResetServerStateAsync(server.Id, ServerVmState.Error, Token);
        await World.RunUntilIdleAsync(Token);

        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().BeEmpty();
        World.Snapshot().Rows(VolumeTables.Volumes).Single().Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task A_volume_that_somebody_else_took_meanwhile_fails_the_server()
    {
        using var world = new FakeWorld(new() { Compute = { Build = Ten }, Volumes = { Download = Ten } });
        world.Faults.On(ComputeTransitions.FinishBlockDeviceMapping).Delay(TimeSpan.FromSeconds(5));
        var image = (await world.Images.FindImageAsync("cirros", Token)).Id;
        var server = await world.Compute.CreateServerAsync(Request() with { ImageId = null, BlockDevices = [Boot(image)] }, Token);
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.Volumes.ReserveVolumeAsync(world.Snapshot().Rows(VolumeTables.Volumes).Single().Id, Token);

        await world.RunUntilIdleAsync(Token);

        (await world.Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Error);
    }

    [Fact]
    public async Task Looking_at_the_server_lets_the_making_of_its_volume_go_on()
    {
        using var world = new FakeWorld(new() { Volumes = { Create = Progress.AfterObservations(2), Download = Progress.AfterObservations(1) } });
        var image = (await world.Images.FindImageAsync("cirros", Token)).Id;
        var server = await world.Compute.CreateServerAsync(Request() with { ImageId = null, BlockDevices = [Boot(image)] }, Token);

        var looks = 0;
        while ((await world.Compute.GetServerAsync(server.Id, Token)).Status == ServerStatus.Build && looks < 10) looks++;

        looks.Should().BeInRange(3, 5);
        (await world.Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Active);
    }

    [Fact]
    public async Task A_volume_that_no_pool_takes_leaves_the_server_in_error()
    {
        using var world = new FakeWorld();
        world.Edit(edit =>
        {
            foreach (var pool in world.Snapshot().Rows(VolumeTables.Pools)) edit.VolumePool(pool.Name, each => each with { TotalGiB = 0 });
        });

        var server = await world.Compute.CreateServerAsync(Request() with { BlockDevices = [new() { Source = BlockDeviceSource.Blank, SizeGiB = 1, DeleteOnTermination = true }] }, Token);

        (server.Status, server.Volumes.Count).Should().Be((ServerStatus.Error, 0));
        world.Snapshot().Rows(VolumeTables.Volumes).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task What_was_begun_for_a_server_that_fails_at_once_is_taken_back_when_it_goes_with_it(bool deleteOnTermination, int left)
    {
        await World.Volumes.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = 1 }, Token);

        var server = await BootAsync(new() { Source = BlockDeviceSource.Blank, SizeGiB = 1, DeleteOnTermination = deleteOnTermination }, deleteOnTermination);

        server.Status.Should().Be(ServerStatus.Error);
        World.Snapshot().Rows(VolumeTables.Volumes).Should().HaveCount(left);
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Volumes.Should().Be(left);
        World.Pending.Should().HaveCount(left, "what stays is made");
    }

    [Fact]
    public async Task What_was_begun_for_a_server_that_gets_no_address_is_taken_back_too()
    {
        var network = await View.Network.CreateNetworkAsync(new() { Name = "narrow" }, Token);
        var subnet = await View.Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.9.0.0/30", IsDhcpEnabled = false }, Token);
        await View.Network.CreatePortAsync(new() { NetworkId = network.Id }, Token);

        var server = await Compute.CreateServerAsync(Request() with { ImageId = null, Networks = [network.Id], BlockDevices = [Boot(Request().ImageId, deleteOnTermination: true)] }, Token);

        (server.Status, subnet.NetworkId).Should().Be((ServerStatus.Error, network.Id));
        World.Snapshot().Rows(VolumeTables.Volumes).Should().BeEmpty();
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_volume_that_is_made_has_the_type_that_was_asked_for()
    {
        var type = await World.Volumes.CreateTypeAsync(new() { Name = "fast" }, Token);

        await BootAsync(new() { Source = BlockDeviceSource.Blank, SizeGiB = 1, VolumeType = "fast" });

        World.Snapshot().Rows(VolumeTables.Volumes).Select(volume => volume.TypeId).Should().Contain(type.Id);
        await RefusedAsync<InvalidRequestException>(() => BootAsync(new() { Source = BlockDeviceSource.Blank, SizeGiB = 1, VolumeType = "slow" }));
        var volume = await CreateVolumeAsync();
        await RefusedAsync<InvalidRequestException>(() => BootAsync(new() { Source = BlockDeviceSource.Volume, SourceId = volume.Id, VolumeType = "fast" }));
    }

    private static FakeWorldOptions Slow()
    {
        var options = Options(compute => compute.Build = Ten);
        (options.Volumes.Create, options.Volumes.Download) = (Ten, Ten);
        return options;
    }

    private static BlockDevice Boot(string? image, bool deleteOnTermination = false) =>
        new() { Source = BlockDeviceSource.Image, SourceId = image, SizeGiB = 1, BootIndex = 0, DeleteOnTermination = deleteOnTermination };

    private Task<Server> BootAsync(BlockDevice? other = null, bool deleteOnTermination = false)
    {
        var boot = Boot(Request().ImageId, deleteOnTermination);
        return Compute.CreateServerAsync(Request() with { ImageId = null, BlockDevices = other is null ? [boot] : [boot, other] }, Token);
    }
}
