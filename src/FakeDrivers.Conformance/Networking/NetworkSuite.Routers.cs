using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// The ways of routers and floating IPs.
public sealed partial class NetworkSuite
{
    private static ConformanceCase<NetworkHarness>[] RouterCases() =>
    [
        Case("NET-WAY-001", "A router takes the gateway's address of a subnet", InterfaceTakesGatewayAsync),
        Case("NET-WAY-002", "A router is on a subnet once only", SubnetOnceAsync),
        Case("NET-WAY-003", "A removed interface's port is gone", InterfaceIsRemovedAsync),
        Case("NET-WAY-004", "Routes lead through what the router reaches", RoutesAsync),
        Case("NET-WAY-005", "A gateway has an address on the external network, and can be taken away", GatewayAsync, NetworkCapabilities.External),
        Case("NET-WAY-006", "A gateway needs an external network", GatewayNeedsExternalAsync),
        Case("NET-WAY-007", "A floating IP leads to a port, and away from it", FloatingIpLeadsAsync, NetworkCapabilities.External),
        Case("NET-WAY-008", "A floating IP does not lead where no router does", NoWayAsync, NetworkCapabilities.External),
        Case("NET-WAY-009", "One address has one floating IP", OneFloatingIpAsync, NetworkCapabilities.External),
        Case("NET-WAY-010", "A floating IP is free when its port goes", PortGoesAsync, NetworkCapabilities.External),
        Case("NET-WAY-011", "Single ports are forwarded, each once", ForwardingsAsync, NetworkCapabilities.External),
    ];

    private static async Task InterfaceTakesGatewayAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, subnet) = await RoomAsync(harness, token).ConfigureAwait(false);
        var router = await harness.Network.CreateRouterAsync(new(), token).ConfigureAwait(false);
        var added = await harness.Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, token).ConfigureAwait(false);
        var port = await harness.Network.GetPortAsync(added.PortId, token).ConfigureAwait(false);
        Expect.Equal((router.Id, "network:router_interface", subnet.GatewayIp), (port.DeviceId, port.DeviceOwner, port.FixedIps.Single().IpAddress), "the port");
    }

    private static async Task SubnetOnceAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, subnet) = await RoomAsync(harness, token).ConfigureAwait(false);
        var router = await harness.Network.CreateRouterAsync(new(), token).ConfigureAwait(false);
        var request = new RouterInterfaceRequest { RouterId = router.Id, SubnetId = subnet.Id };
        await harness.Network.AddRouterInterfaceAsync(request, token).ConfigureAwait(false);
        await IsInvalidAsync("BadRequest", () => harness.Network.AddRouterInterfaceAsync(request, token)).ConfigureAwait(false);
    }

    private static async Task InterfaceIsRemovedAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, subnet) = await RoomAsync(harness, token).ConfigureAwait(false);
        var router = await harness.Network.CreateRouterAsync(new(), token).ConfigureAwait(false);
        var added = await harness.Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, token).ConfigureAwait(false);
        await harness.Network.RemoveRouterInterfaceAsync(new() { RouterId = router.Id, PortId = added.PortId }, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Network.GetPortAsync(added.PortId, token), "reading the port").ConfigureAwait(false);
        await harness.Network.DeleteRouterAsync(router.Id, token).ConfigureAwait(false);
    }

    private static async Task RoutesAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, subnet) = await RoomAsync(harness, token).ConfigureAwait(false);
        var router = await harness.Network.CreateRouterAsync(new(), token).ConfigureAwait(false);
        await harness.Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, token).ConfigureAwait(false);
        var route = new HostRoute("10.20.0.0/16", "10.9.0.9");
        var added = await harness.Network.AddRoutesAsync(new() { RouterId = router.Id, Routes = [route] }, token).ConfigureAwait(false);
        Expect.Equal([route], added.Routes, "the routes");
        await IsInvalidAsync("InvalidRoutes", () => harness.Network.AddRoutesAsync(
            new() { RouterId = router.Id, Routes = [new("10.21.0.0/16", "10.99.0.1")] }, token)).ConfigureAwait(false);
        var left = await harness.Network.RemoveRoutesAsync(new() { RouterId = router.Id, Routes = [route] }, token).ConfigureAwait(false);
        Expect.Equal(0, left.Routes.Count, "the number of routes");
    }

    private static async Task GatewayAsync(NetworkHarness harness, CancellationToken token)
    {
        var router = await harness.Network.CreateRouterAsync(new() { Gateway = new() { NetworkId = harness.ExternalNetworkId } }, token).ConfigureAwait(false);
        Expect.True(router.Gateway is { FixedIps.Count: > 0 }, "a gateway with an address", router.Gateway);
        var cleared = await harness.Network.UpdateRouterAsync(new() { Id = router.Id, ClearGateway = true }, token).ConfigureAwait(false);
        Expect.True(cleared.Gateway is null, "no gateway", cleared.Gateway);
    }

    private static async Task GatewayNeedsExternalAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        await IsInvalidAsync("BadRequest", () => harness.Network.CreateRouterAsync(new() { Gateway = new() { NetworkId = network.Id } }, token)).ConfigureAwait(false);
    }

    private static async Task FloatingIpLeadsAsync(NetworkHarness harness, CancellationToken token)
    {
        var (router, _, port) = await ReachedAsync(harness, token).ConfigureAwait(false);
        var floating = await FloatAsync(harness, token, port.Id).ConfigureAwait(false);
        Expect.Equal((port.Id, port.FixedIps[0].IpAddress, router.Id), (floating.PortId, floating.FixedIpAddress, floating.RouterId), "where it leads");
        var free = await harness.Network.UpdateFloatingIpAsync(new() { Id = floating.Id, PortId = "" }, token).ConfigureAwait(false);
        Expect.True(free.PortId is null && free.FixedIpAddress is null && free.RouterId is null, "it to lead nowhere", free);
    }

    private static async Task NoWayAsync(NetworkHarness harness, CancellationToken token)
    {
        var port = await PlaceAsync(harness, token).ConfigureAwait(false);
        var refusal = await Expect.ThrowsAsync<ResourceNotFoundException>(() => FloatAsync(harness, token, port.Id), "the call").ConfigureAwait(false);
        Expect.Equal("ExternalGatewayForFloatingIPNotFound", refusal.ErrorType, "the error's name");
    }

    private static async Task OneFloatingIpAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, _, port) = await ReachedAsync(harness, token).ConfigureAwait(false);
        await FloatAsync(harness, token, port.Id).ConfigureAwait(false);
        await ConflictsAsync("FloatingIPPortAlreadyAssociated", () => FloatAsync(harness, token, port.Id)).ConfigureAwait(false);
    }

    private static async Task PortGoesAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, _, port) = await ReachedAsync(harness, token).ConfigureAwait(false);
        var floating = await FloatAsync(harness, token, port.Id).ConfigureAwait(false);
        await harness.Network.DeletePortAsync(port.Id, token).ConfigureAwait(false);
        var read = await harness.Network.GetFloatingIpAsync(floating.Id, token).ConfigureAwait(false);
        Expect.True(read.PortId is null, "it to lead nowhere", read.PortId);
    }

    private static async Task ForwardingsAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, _, port) = await ReachedAsync(harness, token).ConfigureAwait(false);
        var floating = await FloatAsync(harness, token).ConfigureAwait(false);
        var request = new CreatePortForwardingRequest { FloatingIpId = floating.Id, Protocol = "tcp", ExternalPort = 2222, InternalPort = 22, InternalPortId = port.Id };
        var made = await harness.Network.CreatePortForwardingAsync(request, token).ConfigureAwait(false);
        Expect.Equal([made], await harness.Network.ListPortForwardingsAsync(floating.Id, token).ConfigureAwait(false), "the forwardings");
        await IsInvalidAsync("BadRequest", () => harness.Network.CreatePortForwardingAsync(request with { InternalPort = 23 }, token)).ConfigureAwait(false);
        await harness.Network.DeletePortForwardingAsync(floating.Id, made.Id, token).ConfigureAwait(false);
        Expect.Equal(0, (await harness.Network.ListPortForwardingsAsync(floating.Id, token).ConfigureAwait(false)).Count, "the number of forwardings");
    }
}
