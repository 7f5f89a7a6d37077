using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class PortAddressTests : NetworkTestBase
{
    [Fact]
    public async Task Another_hardware_address_makes_another_automatic_address()
    {
        var (network, _) = await RoomAsync();
        await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "2001:db8::/64", Ipv6AddressMode = Ipv6Mode.Slaac, Ipv6RaMode = Ipv6Mode.Slaac }, Token);
        var port = await Network.CreatePortAsync(new() { NetworkId = network.Id, MacAddress = "fa:16:3e:00:00:01" }, Token);

        var changed = await Admin.UpdatePortAsync(new() { Id = port.Id, MacAddress = "fa:16:3e:00:00:02" }, Token);

        changed.FixedIps.Select(ip => ip.IpAddress).Should().Equal(port.FixedIps[0].IpAddress, "2001:db8::f816:3eff:fe00:2");
        (await Network.CreatePortAsync(new() { NetworkId = network.Id, MacAddress = "fa:16:3e:00:00:01" }, Token)).FixedIps[1].IpAddress.Should().Be("2001:db8::f816:3eff:fe00:1");
    }

    [Fact]
    public async Task Automatic_addresses_come_with_the_named_ones()
    {
        var (network, subnet) = await RoomAsync();
        var six = await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "2001:db8::/64", Ipv6AddressMode = Ipv6Mode.Slaac, Ipv6RaMode = Ipv6Mode.Slaac }, Token);

        var port = await Network.CreatePortAsync(new() { NetworkId = network.Id, FixedIps = [new() { SubnetId = subnet.Id }] }, Token);

        port.FixedIps.Select(ip => ip.SubnetId).Should().Equal(subnet.Id, six.Id);
        (await Network.CreatePortAsync(new() { NetworkId = network.Id, FixedIps = [] }, Token)).FixedIps.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_named_is_not_taken_by_what_is_not()
    {
        var (network, subnet) = await RoomAsync();
        var port = await Network.CreatePortAsync(new() { NetworkId = network.Id, FixedIps = [new() { IpAddress = "10.9.0.9" }] }, Token);

        var more = await Network.UpdatePortAsync(new() { Id = port.Id, FixedIps = [new() { SubnetId = subnet.Id }, new() { SubnetId = subnet.Id, IpAddress = "10.9.0.9" }] }, Token);

        more.FixedIps.Should().HaveCount(2);
        more.FixedIps[1].IpAddress.Should().Be("10.9.0.9");
    }

    [Theory]
    [InlineData("010.9.0.5")]
    [InlineData("0x0a.9.0.5")]
    public async Task An_address_that_reads_as_another_is_none(string address)
    {
        var (network, _) = await RoomAsync();

        await RefusedAsync<InvalidRequestException>(() => Network.CreatePortAsync(new() { NetworkId = network.Id, FixedIps = [new() { IpAddress = address }] }, Token), "HTTPBadRequest");
    }

    [Fact]
    public async Task Who_acts_for_no_project_owns_nothing()
    {
        var (router, _, _) = await ReachedAsync();
        var nobody = World.As(new() { ProjectId = "", UserId = "sam" }).Network;
        var gateway = World.Snapshot().Rows(NetworkTables.Ports).Single(port => port.DeviceId == router.Id && port.DeviceOwner == "network:router_gateway");

        await RefusedAsync<AccessDeniedException>(() => nobody.GetPortAsync(gateway.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => nobody.CreateNetworkAsync(new(), Token));
    }

    [Fact]
    public async Task Nobody_plugs_into_a_router_of_another_project()
    {
        var router = await Network.CreateRouterAsync(new(), Token);
        var theirs = await Other.CreateNetworkAsync(new(), Token);

        await RefusedAsync<ConflictException>(
            () => Other.CreatePortAsync(new() { NetworkId = theirs.Id, DeviceOwner = "network:router_interface", DeviceId = router.Id }, Token), "DeviceIDNotOwnedByTenant");
    }

    [Fact]
    public async Task An_edited_segment_is_taken_and_comes_back_once()
    {
        var network = await Admin.CreateNetworkAsync(new(), Token);
        World.Edit(edit => edit.Network(network.Id, one => one with { SegmentationId = 5000 }));

        await RefusedAsync<ConflictException>(() => Admin.CreateNetworkAsync(new() { SegmentationId = 5000 }, Token), "TunnelIdInUse");
        await Admin.CreateNetworkAsync(new() { SegmentationId = network.SegmentationId }, Token);
        await Admin.DeleteNetworkAsync(network.Id, Token);
        await Admin.CreateNetworkAsync(new() { SegmentationId = 5000 }, Token);
        await RefusedAsync<ConflictException>(() => Admin.CreateNetworkAsync(new() { SegmentationId = 5000 }, Token), "TunnelIdInUse");
    }

    [Fact]
    public async Task A_forwarding_changes_and_stays_with_one_router()
    {
        var (_, _, port) = await ReachedAsync();
        var floating = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId }, Token);
        var request = new CreatePortForwardingRequest { FloatingIpId = floating.Id, Protocol = "tcp", ExternalPort = 80, InternalPort = 80, InternalPortId = port.Id };
        var forwarding = await Network.CreatePortForwardingAsync(request, Token);
        await Network.CreatePortForwardingAsync(request with { Protocol = "udp" }, Token);

        var changed = await Network.UpdatePortForwardingAsync(new() { FloatingIpId = floating.Id, Id = forwarding.Id, ExternalPort = 8080, Description = "web" }, Token);

        changed.Should().Be(forwarding with { ExternalPort = 8080, Description = "web" });
        (await Network.GetPortForwardingAsync(floating.Id, forwarding.Id, Token)).Should().Be(changed);
        await RefusedAsync<InvalidRequestException>(
            () => Network.UpdatePortForwardingAsync(new() { FloatingIpId = floating.Id, Id = forwarding.Id, ExternalPort = 80, Protocol = "udp" }, Token), "BadRequest");
        await RefusedAsync<ResourceNotFoundException>(() => Network.GetPortForwardingAsync(floating.Id, "none", Token), "PortForwardingNotFound");
    }
}
