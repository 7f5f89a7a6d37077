using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class RouterAndFloatingIpTests : NetworkTestBase
{
    [Fact]
    public async Task Interfaces_do_not_overlap_and_need_a_gateway()
    {
        var (_, subnet) = await RoomAsync();
        var (_, same) = await RoomAsync("10.9.0.0/25");
        var bare = await Network.CreateSubnetAsync(new() { NetworkId = same.NetworkId, Cidr = "10.11.0.0/24", GatewayIp = "" }, Token);
        var router = await Network.CreateRouterAsync(new(), Token);
        await Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, Token);

        await RefusedAsync<InvalidRequestException>(() => Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = same.Id }, Token), "BadRequest");
        await RefusedAsync<InvalidRequestException>(() => Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = bare.Id }, Token), "BadRequest");
        await RefusedAsync<InvalidRequestException>(() => Network.AddRouterInterfaceAsync(new() { RouterId = router.Id }, Token), "BadRequest");
    }

    [Fact]
    public async Task A_port_becomes_an_interface_when_nothing_is_plugged_in()
    {
        var (network, _) = await RoomAsync();
        var (port, taken) = (await PortAsync(network), await Network.CreatePortAsync(new() { NetworkId = network.Id, DeviceId = "x" }, Token));
        var router = await Network.CreateRouterAsync(new(), Token);

        await RefusedAsync<ConflictException>(() => Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, PortId = taken.Id }, Token), "PortInUse");
        await Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, PortId = port.Id }, Token);
        var plugged = await Network.GetPortAsync(port.Id, Token);
        (plugged.DeviceOwner, plugged.SecurityGroups.Count).Should().Be(("network:router_interface", 0));
        await RefusedAsync<InvalidRequestException>(
            () => Network.RemoveRouterInterfaceAsync(new() { RouterId = router.Id, PortId = port.Id, SubnetId = "other" }, Token), "SubnetMismatchForPort");
    }

    [Fact]
    public async Task What_is_not_there_is_not_taken_away()
    {
        var (_, subnet) = await RoomAsync();
        var router = await Network.CreateRouterAsync(new(), Token);

        await RefusedAsync<ResourceNotFoundException>(
            () => Network.RemoveRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, Token), "RouterInterfaceNotFoundForSubnet");
        await RefusedAsync<ResourceNotFoundException>(
            () => Network.RemoveRouterInterfaceAsync(new() { RouterId = router.Id, PortId = "none" }, Token), "RouterInterfaceNotFound");
    }

    [Fact]
    public async Task A_route_that_needs_the_gateway_keeps_it()
    {
        var router = await Network.CreateRouterAsync(new() { Gateway = new() { NetworkId = ExternalId } }, Token);
        await Network.UpdateRouterAsync(new() { Id = router.Id, Routes = [new("10.99.0.0/16", "172.24.4.99")] }, Token);

        await RefusedAsync<ConflictException>(() => Network.UpdateRouterAsync(new() { Id = router.Id, ClearGateway = true }, Token), "RouterInterfaceInUseByRoute");
        await Network.UpdateRouterAsync(new() { Id = router.Id, ClearGateway = true, Routes = [] }, Token);
    }

    [Fact]
    public async Task A_floating_ip_names_the_address_when_a_port_has_several()
    {
        var (_, subnet, _) = await ReachedAsync();
        var port = await Network.CreatePortAsync(new() { NetworkId = subnet.NetworkId, FixedIps = [new() { IpAddress = "10.9.0.50" }, new() { IpAddress = "10.9.0.51" }] }, Token);
        var request = new CreateFloatingIpRequest { FloatingNetworkId = ExternalId, PortId = port.Id };

        await RefusedAsync<InvalidRequestException>(() => Network.CreateFloatingIpAsync(request, Token), "BadRequest");
        await RefusedAsync<InvalidRequestException>(() => Network.CreateFloatingIpAsync(request with { FixedIpAddress = "10.9.0.52" }, Token), "BadRequest");
        var floating = await Network.CreateFloatingIpAsync(request with { FixedIpAddress = "10.9.0.51" }, Token);
        (floating.FixedIpAddress, floating.Status).Should().Be(("10.9.0.51", NetworkResourceStatus.Active));
        await Network.UpdatePortAsync(new() { Id = port.Id, FixedIps = [new() { IpAddress = "10.9.0.50" }] }, Token);
        (await Network.GetFloatingIpAsync(floating.Id, Token)).Should().BeEquivalentTo(new { PortId = (string?)null, Status = NetworkResourceStatus.Down });
    }

    [Fact]
    public async Task A_forwarding_and_a_floating_ip_as_a_whole_exclude_each_other()
    {
        var (_, _, port) = await ReachedAsync();
        var whole = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId, PortId = port.Id }, Token);
        var parts = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId }, Token);
        var request = new CreatePortForwardingRequest { FloatingIpId = parts.Id, Protocol = "tcp", ExternalPort = 80, InternalPort = 80, InternalPortId = port.Id };
        await Network.CreatePortForwardingAsync(request, Token);

        await RefusedAsync<ConflictException>(() => Network.CreatePortForwardingAsync(request with { FloatingIpId = whole.Id }, Token), "PortHasBindingFloatingIP");
        await RefusedAsync<ConflictException>(() => Network.UpdateFloatingIpAsync(new() { Id = parts.Id, PortId = port.Id }, Token), "FipInUseByPortForwarding");
        await RefusedAsync<ConflictException>(() => Network.DeleteFloatingIpAsync(parts.Id, Token), "FipInUseByPortForwarding");
        await Network.DeletePortAsync(port.Id, Token);
        (await Network.ListPortForwardingsAsync(parts.Id, Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_floating_ip_that_fails_says_so()
    {
        var (_, _, port) = await ReachedAsync();
        World.Faults.On(NetworkTransitions.FinishFloatingIpUp).Throw(new DriverException("No agent."));

        var floating = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId, PortId = port.Id }, Token);

        (await Network.GetFloatingIpAsync(floating.Id, Token)).Status.Should().Be(NetworkResourceStatus.Error);
    }

    [Fact]
    public async Task An_external_network_that_is_used_stays_external()
    {
        await RefusedAsync<ConflictException>(() => Admin.UpdateNetworkAsync(new() { Id = ExternalId, IsExternal = false }, Token), "ExternalNetworkInUse");
    }
}
