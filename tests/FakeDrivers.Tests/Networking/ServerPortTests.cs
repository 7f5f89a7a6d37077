using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class ServerPortTests : NetworkTestBase
{
    [Fact]
    public async Task A_server_has_a_port_that_goes_with_it()
    {
        var server = await View.Compute.CreateServerAsync(Request(), Token);

        var port = (await Network.ListPortsAsync(new() { DeviceId = server.Id }, Token).ToListAsync(Token)).Single();
        (port.DeviceOwner, port.Status, port.ProjectId).Should().Be(("compute:nova", NetworkResourceStatus.Active, "shop"));
        server.Addresses.Should().Equal(new ServerAddress { NetworkName = "private", Address = port.FixedIps[0].IpAddress, MacAddress = port.MacAddress });
        await View.Compute.DeleteServerAsync(server.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => Network.GetPortAsync(port.Id, Token));
        NetworkInvariants.Check(World);
    }

    [Fact]
    public async Task A_given_port_stays_and_is_free_again()
    {
        var (network, _) = await RoomAsync();
        var port = await PortAsync(network);
        var server = await View.Compute.CreateServerAsync(Request() with { Networks = [new() { PortId = port.Id }] }, Token);

        server.Addresses.Single().MacAddress.Should().Be(port.MacAddress);
        await RefusedAsync<ConflictException>(() => View.Compute.CreateServerAsync(Request() with { Networks = [new() { PortId = port.Id }] }, Token), "PortInUse");
        await View.Compute.DeleteServerAsync(server.Id, Token);
        var free = await Network.GetPortAsync(port.Id, Token);
        (free.DeviceId, free.DeviceOwner, free.Status, free.Binding).Should().Be(("", "", NetworkResourceStatus.Down, PortBinding.None));
    }

    [Fact]
    public async Task A_build_that_fails_removes_the_ports_it_made_and_frees_those_it_was_given()
    {
        var (network, _) = await RoomAsync();
        var port = await PortAsync(network);
        World.Faults.On(ComputeTransitions.FinishBuild).Throw(new DriverException("No valid host was found."));

        var server = await View.Compute.CreateServerAsync(Request() with { Networks = [network.Id, new() { PortId = port.Id }] }, Token);

        (await View.Compute.GetServerAsync(server.Id, Token)).Addresses.Should().BeEmpty();
        (await Network.ListPortsAsync(new() { NetworkId = network.Id, DeviceOwner = "" }, Token).ToListAsync(Token)).Select(one => one.Id).Should().Equal(port.Id);
        NetworkInvariants.Check(World);
    }

    [Fact]
    public async Task A_floating_ip_shows_among_the_addresses()
    {
        var (_, subnet, _) = await ReachedAsync();
        var server = await View.Compute.CreateServerAsync(Request() with { Networks = [subnet.NetworkId] }, Token);
        var port = (await Network.ListPortsAsync(new() { DeviceId = server.Id }, Token).ToListAsync(Token)).Single();
        var floating = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId, PortId = port.Id }, Token);

        var read = await View.Compute.GetServerAsync(server.Id, Token);

        read.Addresses.Select(address => (address.Address, address.IsFloating)).Should().Equal((port.FixedIps[0].IpAddress, false), (floating.FloatingIpAddress, true));
    }

    [Fact]
    public async Task Networks_are_named_by_id_name_port_or_address()
    {
        var (network, _) = await RoomAsync();

        var server = await View.Compute.CreateServerAsync(Request() with { Networks = [new() { Network = "room", FixedIp = "10.9.0.70" }, "private"] }, Token);

        server.Addresses.Select(address => address.NetworkName).Should().Equal("room", "private");
        server.Addresses[0].Address.Should().Be("10.9.0.70");
        await RefusedAsync<ConflictException>(
            () => View.Compute.CreateServerAsync(Request() with { Networks = [new() { Network = network.Id, FixedIp = "10.9.0.70" }] }, Token), "IpAddressAlreadyAllocated");
        await RefusedAsync<ConflictException>(() => View.Compute.CreateServerAsync(Request(), Token));
        (await View.Compute.CreateServerAsync(Request() with { NetworkAllocation = ServerNetworkAllocation.None }, Token)).Addresses.Should().BeEmpty();
        (await View.Compute.CreateServerAsync(Request() with { NetworkAllocation = ServerNetworkAllocation.Auto }, Token)).Networks.Keys.Should().Equal("room");
    }

    [Fact]
    public async Task A_network_is_made_for_a_project_that_asks_for_one()
    {
        var request = Request() with { NetworkAllocation = ServerNetworkAllocation.Auto };
        await RefusedAsync<InvalidRequestException>(() => View.Compute.CreateServerAsync(request, Token));
        await Admin.CreateSubnetPoolAsync(new() { Name = "default", Prefixes = ["192.168.0.0/16"], DefaultPrefixLength = 26, IsDefault = true, IsShared = true }, Token);

        var server = await View.Compute.CreateServerAsync(request, Token);

        server.Networks.Keys.Should().Equal("auto_allocated_network");
        (await Network.ListRoutersAsync(null, Token).ToListAsync(Token)).Single().Gateway.Should().NotBeNull();
    }

    [Fact]
    public async Task What_a_server_cannot_be_plugged_into_is_refused()
    {
        var bare = await Network.CreateNetworkAsync(new() { Name = "bare" }, Token);
        var empty = await PortAsync(bare);

        await RefusedAsync<InvalidRequestException>(() => View.Compute.CreateServerAsync(Request() with { Networks = [bare.Id] }, Token));
        await RefusedAsync<InvalidRequestException>(() => View.Compute.CreateServerAsync(Request() with { Networks = [new() { PortId = empty.Id }] }, Token));
        await RefusedAsync<InvalidRequestException>(() => View.Compute.CreateServerAsync(Request() with { Networks = [new()] }, Token));
        await RefusedAsync<AccessDeniedException>(() => View.Compute.CreateServerAsync(Request() with { Networks = [ExternalId] }, Token));
    }

    [Fact]
    public async Task Both_services_show_the_same_groups()
    {
        var made = await View.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, Token);
        await Network.CreateSecurityGroupRuleAsync(new() { SecurityGroupId = made.Id, Direction = TrafficDirection.Ingress, Protocol = "tcp", PortRangeMin = 2049, PortRangeMax = 2049 }, Token);

        var old = (await View.Compute.ListSecurityGroupsAsync(null, Token)).Single(group => group.Id == made.Id);

        old.Rules.Select(rule => (rule.FromPort, rule.Cidr)).Should().Equal([(2049, "0.0.0.0/0")], "what goes out has no old words");
        (await Network.GetSecurityGroupAsync(made.Id, Token)).Rules.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_project_without_room_for_a_port_gets_no_server()
    {
        await Admin.UpdateQuotaAsync(new() { ProjectId = "shop", Ports = 0 }, Token);

        (await RefusedAsync<QuotaExceededException>(() => View.Compute.CreateServerAsync(Request(), Token), "OverQuota")).Resource.Should().Be("port");
    }

    private CreateServerRequest Request() => new() { Name = "web", FlavorId = "1", ImageId = World.Snapshot().Rows(ImageTables.Images)[0].Id };
}
