using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// Addresses of ports.
public sealed partial class NetworkSuite
{
    private static ConformanceCase<NetworkHarness>[] AddressCases() =>
    [
        Case("NET-ADR-001", "Ports have addresses and hardware addresses of their own", OwnAddressesAsync),
        Case("NET-ADR-002", "A named address is given, and once only", NamedAddressAsync),
        Case("NET-ADR-003", "An address outside the subnets is refused", AddressOutsideAsync),
        Case("NET-ADR-004", "A full network gives no address, and a released one again", FullNetworkAsync),
        Case("NET-ADR-005", "Hosts make their addresses of version 6 from the prefix", AutomaticAddressAsync),
        Case("NET-ADR-006", "The range of a network is not given twice", OverlapAsync),
        Case("NET-ADR-007", "A port carries the default security group unless it says otherwise", DefaultGroupAsync),
        Case("NET-ADR-008", "A pool gives ranges that do not overlap, until it has none", PoolGivesAsync),
        Case("NET-ADR-009", "The addresses of a network are counted", AddressesAreCountedAsync, NetworkCapabilities.Administration),
    ];

    private static async Task OwnAddressesAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, subnet) = await RoomAsync(harness, token).ConfigureAwait(false);
        var one = await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
        var two = await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
        Expect.Equal((subnet.Id, subnet.Id), (one.FixedIps.Single().SubnetId, two.FixedIps.Single().SubnetId), "the subnets");
        Expect.True(one.FixedIps[0].IpAddress != two.FixedIps[0].IpAddress, "two addresses", one.FixedIps[0].IpAddress);
        Expect.True(one.MacAddress != two.MacAddress && one.MacAddress.Length == 17, "two hardware addresses", one.MacAddress);
    }

    private static async Task NamedAddressAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        var request = new CreatePortRequest { NetworkId = network.Id, FixedIps = [new() { IpAddress = "10.9.0.77" }] };
        var port = await harness.Network.CreatePortAsync(request, token).ConfigureAwait(false);
        Expect.Equal("10.9.0.77", port.FixedIps.Single().IpAddress, "the address");
        await ConflictsAsync("IpAddressAlreadyAllocated", () => harness.Network.CreatePortAsync(request, token)).ConfigureAwait(false);
    }

    private static async Task AddressOutsideAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        await IsInvalidAsync("InvalidIpForNetwork", () => harness.Network.CreatePortAsync(
            new() { NetworkId = network.Id, FixedIps = [new() { IpAddress = "10.10.0.1" }] }, token)).ConfigureAwait(false);
    }

    private static async Task FullNetworkAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token, "10.9.0.0/29").ConfigureAwait(false);
        var ports = new List<Port>();
        var full = await Expect.ThrowsAsync<CapacityExceededException>(
            async () =>
            {
                for (var i = 0; i < 8; i++) ports.Add(await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false));
            },
            "filling it").ConfigureAwait(false);
        Expect.Equal("IpAddressGenerationFailure", full.ErrorType, "the error's name");
        await harness.Network.DeletePortAsync(ports[1].Id, token).ConfigureAwait(false);
        var next = await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
        Expect.Equal(ports[1].FixedIps, next.FixedIps, "the address that is free again");
    }

    private static async Task AutomaticAddressAsync(NetworkHarness harness, CancellationToken token)
    {
        var network = await harness.Network.CreateNetworkAsync(new() { Name = "six" }, token).ConfigureAwait(false);
        await harness.Network.CreateSubnetAsync(
            new() { NetworkId = network.Id, IpVersion = 6, Cidr = "2001:db8::/64", Ipv6AddressMode = Ipv6Mode.Slaac, Ipv6RaMode = Ipv6Mode.Slaac }, token).ConfigureAwait(false);
        var port = await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
        Expect.Contains("ff:fe", port.FixedIps.Single().IpAddress, "the address");
    }

    private static async Task OverlapAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        await IsInvalidAsync("InvalidInput", () => harness.Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.9.0.128/25" }, token)).ConfigureAwait(false);
    }

    private static async Task DefaultGroupAsync(NetworkHarness harness, CancellationToken token)
    {
        var port = await PlaceAsync(harness, token).ConfigureAwait(false);
        var group = await harness.Network.GetSecurityGroupAsync(port.SecurityGroups.Single(), token).ConfigureAwait(false);
        Expect.Equal(SecurityGroup.DefaultName, group.Name, "the group");
        var bare = await harness.Network.CreatePortAsync(new() { NetworkId = port.NetworkId, SecurityGroups = [] }, token).ConfigureAwait(false);
        Expect.Equal(0, bare.SecurityGroups.Count, "the number of groups");
    }

    private static async Task PoolGivesAsync(NetworkHarness harness, CancellationToken token)
    {
        var pool = await harness.Network.CreateSubnetPoolAsync(
            new() { Name = "pool", Prefixes = ["10.64.0.0/25"], DefaultPrefixLength = 26 }, token).ConfigureAwait(false);
        var network = await harness.Network.CreateNetworkAsync(new() { Name = "pooled" }, token).ConfigureAwait(false);
        var request = new CreateSubnetRequest { NetworkId = network.Id, SubnetPoolId = pool.Id };
        var one = await harness.Network.CreateSubnetAsync(request, token).ConfigureAwait(false);
        var two = await harness.Network.CreateSubnetAsync(request, token).ConfigureAwait(false);
        Expect.SameElements(["10.64.0.0/26", "10.64.0.64/26"], [one.Cidr, two.Cidr], "the ranges");
        await Expect.ThrowsAsync<CapacityExceededException>(() => harness.Network.CreateSubnetAsync(request, token), "a third").ConfigureAwait(false);
    }

    private static async Task AddressesAreCountedAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        var before = await harness.Administrator.GetIpAvailabilityAsync(network.Id, token).ConfigureAwait(false);
        await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
        var after = await harness.Administrator.GetIpAvailabilityAsync(network.Id, token).ConfigureAwait(false);
        Expect.Equal((before.UsedIps + 1, (UInt128)253), (after.UsedIps, after.TotalIps), "used and all addresses");
    }
}
