using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// What listings are narrowed and sorted by, and who sees and changes what.
public sealed partial class NetworkSuite
{
    private static ConformanceCase<NetworkHarness>[] ListingCases() =>
    [
        Case("NET-LST-001", "Several ids, and several values of a filter, find what has one of them", SeveralValuesAsync),
        Case("NET-LST-002", "A listing is sorted, and paged through in that order", SortedAsync),
        Case("NET-LST-003", "What nothing is sorted by is refused", UnknownSortAsync),
        Case("NET-RGT-001", "Where a port is plugged in is shown to administrators only", BindingIsHiddenAsync, NetworkCapabilities.Administration),
        Case("NET-RGT-002", "Who owns a network removes the ports of others on it, and does not change them", PortOfOthersAsync, NetworkCapabilities.Projects),
        Case("NET-RGT-003", "A user does not change a hardware address", MacStaysAsync),
        Case("NET-RGT-004", "A subnet that is shared with everybody goes on no router of another project", SharedSubnetAsync, NetworkCapabilities.Administration),
        Case("NET-WAY-012", "A gateway has other addresses on its network, and keeps its port", OtherGatewayAddressAsync, NetworkCapabilities.Administration),
    ];

    private static async Task SeveralValuesAsync(NetworkHarness harness, CancellationToken token)
    {
        var made = new List<Network>();
        foreach (var name in new[] { "a", "b", "c" }) made.Add(await harness.Network.CreateNetworkAsync(new() { Name = name }, token).ConfigureAwait(false));
        Expect.SameElements([made[0].Id, made[2].Id], await IdsAsync(harness, new() { Ids = [made[2].Id, made[0].Id] }, token).ConfigureAwait(false), "those with the ids");
        Expect.SameElements([made[0].Id, made[1].Id], await IdsAsync(harness, new() { Name = ["a", "b", "none"] }, token).ConfigureAwait(false), "those with the names");
    }

    private static async Task SortedAsync(NetworkHarness harness, CancellationToken token)
    {
        foreach (var name in new[] { "b", "c", "a" }) await harness.Network.CreateNetworkAsync(new() { Name = name }, token).ConfigureAwait(false);
        var query = new NetworkQuery { Name = ["a", "b", "c"], Sort = [new("name", IsDescending: true)] };
        var all = await ReadAllAsync(harness.Network.ListNetworksAsync(query, token)).ConfigureAwait(false);
        Expect.Equal(["c", "b", "a"], all.Select(network => network.Name), "the order");
        var page = await ReadAllAsync(harness.Network.ListNetworksAsync(query with { Marker = all[0].Id, Limit = 1 }, token)).ConfigureAwait(false);
        Expect.Equal(["b"], page.Select(network => network.Name), "the page after the first");
    }

    private static Task UnknownSortAsync(NetworkHarness harness, CancellationToken token) =>
        IsInvalidAsync("HTTPBadRequest", () => ReadAllAsync(harness.Network.ListNetworksAsync(new() { Sort = [new("colour")] }, token)));

    private static async Task BindingIsHiddenAsync(NetworkHarness harness, CancellationToken token)
    {
        var port = await PlaceAsync(harness, token).ConfigureAwait(false);
        await harness.Administrator.UpdatePortAsync(new() { Id = port.Id, Binding = new() { HostId = "host-a" } }, token).ConfigureAwait(false);
        Expect.Equal("host-a", (await harness.Administrator.GetPortAsync(port.Id, token).ConfigureAwait(false)).Binding.HostId, "the host");
        Expect.Equal("", (await harness.Network.GetPortAsync(port.Id, token).ConfigureAwait(false)).Binding.HostId, "the host that a user sees");
    }

    private static async Task PortOfOthersAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        await ShareAsync(harness, network, token).ConfigureAwait(false);
        var port = await harness.OtherProject.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(() => harness.Network.UpdatePortAsync(new() { Id = port.Id, Name = "mine" }, token), "changing it").ConfigureAwait(false);
        await harness.Network.DeletePortAsync(port.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.OtherProject.GetPortAsync(port.Id, token), "reading it").ConfigureAwait(false);
    }

    private static async Task MacStaysAsync(NetworkHarness harness, CancellationToken token)
    {
        var port = await PlaceAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Network.UpdatePortAsync(new() { Id = port.Id, MacAddress = "fa:16:3e:01:02:03" }, token), "changing it").ConfigureAwait(false);
    }

    private static async Task SharedSubnetAsync(NetworkHarness harness, CancellationToken token)
    {
        var network = await harness.Administrator.CreateNetworkAsync(new() { Name = "shared", IsShared = true }, token).ConfigureAwait(false);
        var subnet = await harness.Administrator.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.77.0.0/24" }, token).ConfigureAwait(false);
        var router = await harness.Network.CreateRouterAsync(new(), token).ConfigureAwait(false);
        await IsInvalidAsync("BadRequest", () => harness.Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, token)).ConfigureAwait(false);
    }

    private static async Task OtherGatewayAddressAsync(NetworkHarness harness, CancellationToken token)
    {
        var outside = await harness.Administrator.CreateNetworkAsync(new() { IsExternal = true }, token).ConfigureAwait(false);
        await harness.Administrator.CreateSubnetAsync(new() { NetworkId = outside.Id, Cidr = "198.51.100.0/24" }, token).ConfigureAwait(false);
        var router = await harness.Administrator.CreateRouterAsync(new() { Gateway = new() { NetworkId = outside.Id } }, token).ConfigureAwait(false);
        var changed = await harness.Administrator.UpdateRouterAsync(
            new() { Id = router.Id, Gateway = new() { NetworkId = outside.Id, FixedIps = [new() { IpAddress = "198.51.100.77" }] } }, token).ConfigureAwait(false);
        Expect.Equal(["198.51.100.77"], changed.Gateway?.FixedIps.Select(ip => ip.IpAddress) ?? [], "the addresses of the gateway");
    }

    private static async Task<IEnumerable<string>> IdsAsync(NetworkHarness harness, NetworkQuery query, CancellationToken token) =>
        (await ReadAllAsync(harness.Network.ListNetworksAsync(query, token)).ConfigureAwait(false)).Select(network => network.Id);
}
