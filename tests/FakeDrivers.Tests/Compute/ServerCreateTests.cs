using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerCreateTests : ComputeTests
{
    [Fact]
    public async Task A_server_is_active_at_once_unless_builds_take_time()
    {
        var server = await CreateAsync();

        server.Status.Should().Be(ServerStatus.Active);
        server.Networks.Should().ContainKey("private").WhoseValue.Should().Equal("10.0.0.3");
        server.Addresses.Should().ContainSingle().Which.MacAddress.Should().MatchRegex("^fa:16:3e(:[0-9a-f]{2}){3}$");
        server.LaunchedAt.Should().Be(World.Clock.Now);
    }

    [Fact]
    public async Task The_same_calls_in_another_world_give_the_same_server()
    {
        using var other = new FakeWorld();
        var server = await CreateAsync();

        var twin = await other.As(View.Caller).Compute.CreateServerAsync(Request(), Token);

        twin.Should().Be(server);
    }

    [Fact]
    public async Task The_name_of_a_flavor_is_refused_and_the_message_tells_its_id()
    {
        var request = Request() with { FlavorId = "m1.small" };

        var error = await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(request, Token));

        error.Parameter.Should().Be("FlavorId");
        error.Message.Should().Be("No flavor 'm1.small' was found. The flavor of that name has the id '2'.");
    }

    [Theory]
    [InlineData(ImageStatus.Queued)]
    [InlineData(ImageStatus.Deactivated)]
    public async Task An_image_that_is_not_active_is_refused(ImageStatus status)
    {
        AddImage(new() { Id = "i", Name = "raw", Status = status });

        var error = await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { ImageId = "i" }, Token));

        error.Message.Should().Contain(status.ToText());
    }

    [Theory]
    [InlineData(513, 0, 0)]
    [InlineData(0, 2, 0)]
    [InlineData(0, 0, (1L << 30) + 1)]
    public async Task An_image_that_needs_more_than_the_flavor_has_is_refused(int minMemoryMiB, int minDiskGiB, long sizeBytes)
    {
        AddImage(new() { Id = "i", Name = "big", MinMemoryMiB = minMemoryMiB, MinDiskGiB = minDiskGiB, SizeBytes = sizeBytes });

        var error = await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { ImageId = "i" }, Token));

        error.Parameter.Should().Be("FlavorId");
    }

    [Fact]
    public async Task An_image_and_a_boot_volume_are_refused()
    {
        var volume = await CreateVolumeAsync(Request().ImageId);
        var request = Request() with { Volumes = [new() { VolumeId = volume.Id, IsBootVolume = true }] };

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(request, Token));
    }

    [Fact]
    public async Task A_volume_that_is_named_twice_is_refused()
    {
        var volume = await CreateVolumeAsync();
        var request = Request() with { Volumes = [new() { VolumeId = volume.Id }, new() { VolumeId = volume.Id }] };

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(request, Token));
    }

    [Fact]
    public async Task Wished_devices_are_kept_free_from_the_volumes_that_wish_none()
    {
        var (first, second, third) = (await CreateVolumeAsync(), await CreateVolumeAsync(), await CreateVolumeAsync());
        var request = Request() with
        {
            Volumes = [new() { VolumeId = first.Id }, new() { VolumeId = second.Id, Device = "/dev/vdb" }, new() { VolumeId = third.Id }],
        };

        var server = await Compute.CreateServerAsync(request, Token);

        server.Volumes.Select(volume => volume.Device).Should().Equal("/dev/vdc", "/dev/vdb", "/dev/vdd");
    }

    [Fact]
    public async Task Two_volumes_that_wish_one_device_are_a_conflict()
    {
        var (first, second) = (await CreateVolumeAsync(), await CreateVolumeAsync());
        var request = Request() with
        {
            Volumes = [new() { VolumeId = first.Id, Device = "/dev/vdb" }, new() { VolumeId = second.Id, Device = "/dev/sdb" }],
        };

        await RefusedAsync<ConflictException>(() => Compute.CreateServerAsync(request, Token));
    }

    [Fact]
    public async Task Another_projects_volume_is_not_found()
    {
        var volume = await World.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, Token));
    }

    [Fact]
    public async Task Security_groups_named_twice_are_carried_once()
    {
        var server = await Compute.CreateServerAsync(Request() with { SecurityGroups = ["default", "default"] }, Token);

        server.SecurityGroups.Should().Equal("default");
    }

    [Fact]
    public async Task Without_a_wish_several_networks_are_a_conflict()
    {
        await MakeNetworkAsync("service", "10.0.0.0/29");

        await RefusedAsync<ConflictException>(() => CreateAsync());
        var server = await Compute.CreateServerAsync(Request() with { Networks = ["service", "private"] }, Token);

        server.Networks.Keys.Should().Equal("private", "service");
        server.Addresses.Select(address => address.NetworkName).Should().Equal("service", "private");
    }

    [Fact]
    public async Task A_full_network_leaves_the_server_in_error_with_a_fault()
    {
        // One address is the gateway's, the other the address service's.
        var tiny = await MakeNetworkAsync("tiny", "192.168.0.0/30");
        var volume = await CreateVolumeAsync();
        var request = Request() with { Networks = ["private", "tiny"], Volumes = [new() { VolumeId = volume.Id }] };

        var server = await Compute.CreateServerAsync(request, Token);

        server.Status.Should().Be(ServerStatus.Error);
        server.Fault!.Message.Should().Be($"The network 'tiny' ({tiny.Id}) has no free address left.");
        server.Addresses.Should().BeEmpty();
        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Available);
        (await Compute.CreateServerAsync(Request() with { Networks = ["private"] }, Token)).Addresses[0].Address.Should().Be("10.0.0.3", "the address of the failed server is free again");
    }

    [Fact]
    public async Task A_failed_build_leaves_the_server_in_error_without_volumes_and_in_the_quota()
    {
        var volume = await CreateVolumeAsync();
        World.Faults.On(ComputeTransitions.FinishBuild).Throw(new CapacityExceededException("hosts", 1, 0, "No valid host was found."));

        var created = await Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, Token);
        var server = await Compute.GetServerAsync(created.Id, Token);

        server.Status.Should().Be(ServerStatus.Error);
        server.Fault.Should().Be(new ServerFault(500, "No valid host was found.", World.Clock.Now));
        server.Volumes.Should().BeEmpty();
        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Available);
        (await Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(1);
        (await RefusedAsync<InvalidStateException>(() => Compute.RebootServerAsync(server.Id, cancellationToken: Token)))
            .Message.Should().Contain("never ran");
        await Compute.DeleteServerAsync(server.Id, Token);
        (await Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(0);
    }

    [Theory]
    [InlineData("instances", 0, 20, 51200)]
    [InlineData("cores", 10, 0, 51200)]
    [InlineData("ram", 10, 20, 511)]
    public async Task What_the_quota_lacks_is_named(string resource, int instances, int cores, int memoryMiB)
    {
        await World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", Instances = instances, Cores = cores, MemoryMiB = memoryMiB }, Token);

        var error = await RefusedAsync<QuotaExceededException>(() => CreateAsync());

        error.Resource.Should().Be(resource);
    }

    private async Task<Network> MakeNetworkAsync(string name, string cidr)
    {
        var network = await View.Network.CreateNetworkAsync(new() { Name = name }, Token);
        await View.Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = cidr }, Token);
        return network;
    }

    private void AddImage(Image image) => World.Kernel.LayDown(RequestContext.Admin, tx => tx.Add(ImageTables.Images, image));

    [Fact]
    public async Task A_volume_that_does_not_exist_is_refused_even_where_there_is_no_room()
    {
        World.Edit(edit => edit.Host("compute-1", host => host with { IsUp = false }));

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = "none" }] }, Token));
    }
}
