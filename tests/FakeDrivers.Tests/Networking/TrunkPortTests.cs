using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

/// <summary>Nobody removes a port that is part of a trunk, whatever it is a port of.</summary>
public sealed class TrunkPortTests : NetworkTestBase
{
    [Fact]
    public async Task A_floating_ip_whose_port_carries_a_trunk_stays()
    {
        var floating = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId }, Token);
        var own = World.Snapshot().Rows(NetworkTables.Ports).Single(port => port.DeviceId == floating.Id);
        var trunk = await Admin.CreateTrunkAsync(new() { PortId = own.Id }, Token);

        await Network.Awaiting(network => network.DeleteFloatingIpAsync(floating.Id, Token)).Should().ThrowAsync<ConflictException>();

        await Admin.DeleteTrunkAsync(trunk.Id, Token);
        await Network.DeleteFloatingIpAsync(floating.Id, Token);
    }

    [Fact]
    public async Task A_router_does_not_leave_a_range_by_a_port_that_carries_a_trunk()
    {
        var (network, _) = await RoomAsync();
        var port = await PortAsync(network);
        await Network.CreateTrunkAsync(new() { PortId = port.Id }, Token);
        var router = await Network.CreateRouterAsync(new() { Name = "r" }, Token);
        await Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, PortId = port.Id }, Token);

        await Network.Awaiting(each => each.RemoveRouterInterfaceAsync(new() { RouterId = router.Id, PortId = port.Id }, Token)).Should().ThrowAsync<ConflictException>();
    }
}
