using FakeDrivers.Compute;
using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerInterfaceTests : ComputeTests
{
    [Fact]
    public async Task With_nothing_named_it_is_the_only_network()
    {
        var server = await CreateAsync();

        var added = await Compute.AttachInterfaceAsync(new() { ServerId = server.Id }, Token);

        added.NetworkId.Should().Be((await Compute.ListServerInterfacesAsync(server.Id, Token))[0].NetworkId);
        added.PortStatus.Should().Be(NetworkResourceStatus.Active);
        (await Compute.GetServerAsync(server.Id, Token)).Addresses.Should().HaveCount(2);
        (await Compute.ListSecurityGroupsOfServerAsync(server.Id, Token)).Should().ContainSingle().Which.Name.Should().Be("default");
    }

    [Fact]
    public async Task With_nothing_named_several_networks_are_refused_and_so_is_none()
    {
        var server = await CreateAsync();
        await View.Network.CreateNetworkAsync(new() { Name = "second" }, Token);

        var refusal = await RefusedAsync<InvalidRequestException>(() => Compute.AttachInterfaceAsync(new() { ServerId = server.Id }, Token));

        refusal.Message.Should().Contain("Name one");
    }

    [Fact]
    public async Task A_port_that_was_given_stays_when_it_is_taken_off_and_one_that_was_made_goes()
    {
        var server = await CreateAsync();
        var given = await PortAsync();
        var plugged = await Compute.AttachInterfaceAsync(new() { ServerId = server.Id, PortId = given.Id, Tag = "mgmt" }, Token);
        var made = await Compute.AttachInterfaceAsync(new() { ServerId = server.Id, Network = "private" }, Token);

        await Compute.DetachInterfaceAsync(server.Id, given.Id, Token);
        await Compute.DetachInterfaceAsync(server.Id, made.PortId, Token);

        plugged.Tag.Should().Be("mgmt");
        var after = World.Snapshot().Rows(NetworkTables.Ports);
        after.Should().ContainSingle(port => port.Id == given.Id).Which.Should()
            .BeEquivalentTo(new { DeviceId = "", DeviceOwner = "", Status = NetworkResourceStatus.Down, given.FixedIps });
        after.Should().NotContain(port => port.Id == made.PortId);
        World.Snapshot().Rows(ComputeTables.InterfaceTags).Should().BeEmpty();
        (await Compute.GetServerAsync(server.Id, Token)).Addresses.Should().Equal(server.Addresses);
    }

    [Fact]
    public async Task What_is_kept_of_a_port_goes_with_it_whoever_removes_it()
    {
        var server = await CreateAsync();
        var given = await PortAsync();
        await Compute.AttachInterfaceAsync(new() { ServerId = server.Id, PortId = given.Id, Tag = "mgmt" }, Token);

        await View.Network.DeletePortAsync(given.Id, Token);

        World.Snapshot().Rows(ComputeTables.InterfaceTags).Should().BeEmpty();
        World.Snapshot().Rows(ComputeTables.KeptPorts).Should().BeEmpty();
    }

    [Fact]
    public async Task A_port_that_comes_to_another_server_without_a_tag_has_none()
    {
        var (first, second, given) = (await CreateAsync(), await CreateAsync(), await PortAsync());
        await Compute.AttachInterfaceAsync(new() { ServerId = first.Id, PortId = given.Id, Tag = "mgmt" }, Token);
        await View.Network.UpdatePortAsync(new() { Id = given.Id, DeviceId = "" }, Token);

        var plugged = await Compute.AttachInterfaceAsync(new() { ServerId = second.Id, PortId = given.Id }, Token);

        plugged.Tag.Should().BeNull();
    }

    [Fact]
    public async Task A_port_that_was_given_shows_its_server_while_it_is_plugged_in_and_stays_when_the_server_goes()
    {
        var server = await CreateAsync();
        var given = await PortAsync();

        await Compute.AttachInterfaceAsync(new() { ServerId = server.Id, PortId = given.Id }, Token);
        var during = await View.Network.GetPortAsync(given.Id, Token);
        await Compute.DeleteServerAsync(server.Id, Token);

        (during.DeviceId, during.DeviceOwner, during.Status).Should().Be((server.Id, "compute:nova", NetworkResourceStatus.Active));
        (await View.Network.GetPortAsync(given.Id, Token)).DeviceId.Should().BeEmpty();
    }

    [Fact]
    public async Task A_wished_address_is_given_or_refused()
    {
        var server = await CreateAsync();
        var network = await View.Network.CreateNetworkAsync(new() { Name = "own" }, Token);
        await View.Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.9.0.0/24" }, Token);
        var wish = new AttachServerInterfaceRequest { ServerId = server.Id, Network = "own", FixedIp = "10.9.0.77" };

        var added = await Compute.AttachInterfaceAsync(wish, Token);

        added.FixedIps.Should().ContainSingle().Which.IpAddress.Should().Be("10.9.0.77");
        await RefusedAsync<ConflictException>(() => Compute.AttachInterfaceAsync(wish, Token));
        await RefusedAsync<InvalidRequestException>(() => Compute.AttachInterfaceAsync(wish with { FixedIp = "192.0.2.1" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Compute.AttachInterfaceAsync(wish with { FixedIp = null, Tag = "a/b" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Compute.AttachInterfaceAsync(new() { ServerId = server.Id, Network = "owm" }, Token));
    }

    [Fact]
    public async Task A_full_project_gets_no_port_and_a_locked_server_neither()
    {
        var server = await CreateAsync();
        await World.Compute.LockServerAsync(server.Id, null, Token);
        var request = new AttachServerInterfaceRequest { ServerId = server.Id, Network = "private" };

        await RefusedAsync<InvalidStateException>(() => Compute.AttachInterfaceAsync(request, Token));
        await RefusedAsync<InvalidStateException>(() => Compute.DetachInterfaceAsync(server.Id, "any", Token));
        await World.Compute.UnlockServerAsync(server.Id, Token);
        await World.Network.UpdateQuotaAsync(new() { ProjectId = "shop", Ports = 1 }, Token);
        await RefusedAsync<QuotaExceededException>(() => Compute.AttachInterfaceAsync(request, Token));
    }

    [Fact]
    public async Task A_server_that_is_off_takes_one_too()
    {
        var server = await CreateAsync();
        await Compute.StopServerAsync(server.Id, Token);

        await Compute.AttachInterfaceAsync(new() { ServerId = server.Id, Network = "private" }, Token);

        (await Compute.ListServerInterfacesAsync(server.Id, Token)).Should().HaveCount(2);
    }

    [Fact]
    public async Task New_servers_have_the_tags_of_their_interfaces()
    {
        var server = await Compute.CreateServerAsync(Request() with { Networks = [new ServerNetworkRequest { Network = "private", Tag = "nic1" }] }, Token);

        (await Compute.ListServerInterfacesAsync(server.Id, Token)).Should().ContainSingle().Which.Tag.Should().Be("nic1");
        await RefusedAsync<InvalidRequestException>(
            () => Compute.CreateServerAsync(Request() with { Networks = [new ServerNetworkRequest { Network = "private", Tag = "" }] }, Token));
    }

    private async Task<Port> PortAsync()
    {
        var network = World.Snapshot().Rows(NetworkTables.Networks).Single(network => network.Name == "private");
        return await View.Network.CreatePortAsync(new() { NetworkId = network.Id, Name = "keep" }, Token);
    }

    [Fact]
    public async Task A_network_name_that_several_bear_is_a_conflict_that_lists_them()
    {
        var server = await CreateAsync();
        var network = World.As(View.Caller).Network;
        var (one, two) = (await network.CreateNetworkAsync(new() { Name = "twin" }, Token), await network.CreateNetworkAsync(new() { Name = "twin" }, Token));

        (await RefusedAsync<ConflictException>(() => Compute.CreateServerAsync(Request() with { Networks = [new() { Network = "twin" }] }, Token))).Message.Should().Contain(one.Id).And.Contain(two.Id);
        await RefusedAsync<ConflictException>(() => Compute.AttachInterfaceAsync(new() { ServerId = server.Id, Network = "twin" }, Token));
    }
}
