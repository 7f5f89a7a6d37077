using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

/// <summary>The addresses of a gateway are those of its port, whoever changes it.</summary>
public sealed class RouterGatewayTests : NetworkTestBase
{
    [Fact]
    public async Task A_subnet_that_is_removed_takes_its_address_from_the_gateway()
    {
        var outside = await Admin.CreateNetworkAsync(new() { IsExternal = true }, Token);
        var four = await Admin.CreateSubnetAsync(new() { NetworkId = outside.Id, Cidr = "198.51.100.0/24" }, Token);
        var six = await Admin.CreateSubnetAsync(new() { NetworkId = outside.Id, Cidr = "2001:db8::/64", Ipv6AddressMode = Ipv6Mode.Slaac, Ipv6RaMode = Ipv6Mode.Slaac }, Token);
        var router = await Network.CreateRouterAsync(new() { Gateway = new() { NetworkId = outside.Id } }, Token);
        router.Gateway!.FixedIps.Select(ip => ip.SubnetId).Should().Equal(four.Id, six.Id);

        await Admin.DeleteSubnetAsync(six.Id, Token);

        (await Network.GetRouterAsync(router.Id, Token)).Gateway!.FixedIps.Select(ip => ip.SubnetId).Should().Equal(four.Id);
    }

    [Fact]
    public async Task An_edit_of_the_port_shows_in_the_router()
    {
        var router = await Network.CreateRouterAsync(new() { Gateway = new() { NetworkId = ExternalId } }, Token);
        var port = await GatewayPortAsync(router);

        World.Edit(edit => edit.Port(port.Id, row => row with { FixedIps = [row.FixedIps[0] with { IpAddress = "172.24.4.200" }] }));

        (await Network.GetRouterAsync(router.Id, Token)).Gateway!.FixedIps.Single().IpAddress.Should().Be("172.24.4.200");
    }

    [Fact]
    public async Task Other_addresses_on_the_same_network_leave_the_port_and_the_translation()
    {
        var router = await Admin.CreateRouterAsync(new() { Gateway = new() { NetworkId = ExternalId, IsSnatEnabled = false } }, Token);
        var port = await GatewayPortAsync(router);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        var changed = await Admin.UpdateRouterAsync(new() { Id = router.Id, Gateway = new() { NetworkId = ExternalId, FixedIps = [new() { IpAddress = "172.24.4.99" }] } }, Token);

        (changed.Gateway!.IsSnatEnabled, changed.Gateway.FixedIps.Single().IpAddress).Should().Be((false, "172.24.4.99"));
        (await GatewayPortAsync(router)).Should().BeEquivalentTo(new { port.Id, port.MacAddress });
        changed.RevisionNumber.Should().Be(router.RevisionNumber + 1);
        changed.UpdatedAt.Should().Be(World.Clock.GetUtcNow()).And.BeAfter(router.UpdatedAt);
        (await Admin.ListRoutersAsync(new() { ChangedSince = changed.UpdatedAt }, Token).SingleAsync(Token)).Id.Should().Be(router.Id);
        (await Admin.UpdateRouterAsync(new() { Id = router.Id, Gateway = new() { NetworkId = ExternalId, FixedIps = [new() { IpAddress = "172.24.4.99" }] } }, Token))
            .RevisionNumber.Should().Be(changed.RevisionNumber, "the addresses are the same");
    }

    [Fact]
    public async Task A_gateway_is_not_named_and_taken_away_at_once()
    {
        var router = await Network.CreateRouterAsync(new(), Token);

        await RefusedAsync<InvalidRequestException>(() => Network.UpdateRouterAsync(new() { Id = router.Id, Gateway = new() { NetworkId = ExternalId }, ClearGateway = true }, Token));
    }

    private async Task<Port> GatewayPortAsync(Router router) => await Admin.ListPortsAsync(new() { DeviceId = router.Id, DeviceOwner = "network:router_gateway" }, Token).SingleAsync(Token);
}
