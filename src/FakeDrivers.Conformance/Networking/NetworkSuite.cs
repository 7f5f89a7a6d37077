using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

/// <summary>The contract of <c>INetworkApi</c>, case by case: Neutron's API v2.0.</summary>
/// <remarks>Immutable and thread-safe. The ids are <c>NET-</c>, three letters for the topic, and a number.</remarks>
public sealed partial class NetworkSuite : ConformanceSuite<NetworkHarness>
{
    private const string Api = "Neutron API v2.0";

    /// <inheritdoc/>
    public override string Name => nameof(INetworkApi);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<NetworkHarness>> Cases { get; } =
    [
        .. Networks.Cases(), .. Subnets.Cases(), .. Ports.Cases(), .. Routers.Cases(), .. FloatingIps.Cases(), .. SecurityGroups.Cases(),
        .. AddressGroups.Cases(), .. SubnetPools.Cases(), .. AddressScopes.Cases(), .. Trunks.Cases(), .. QosPolicies.Cases(),
        .. AddressCases(), .. RouterCases(), .. RuleCases(), .. SharingCases(), .. PartCases(), .. ServiceCases(), .. OrderCases(), .. BulkCases(), .. BindingCases(), .. ListingCases(),
    ];

    private static ConformanceCase<NetworkHarness> Case(
        string id, string title, Func<NetworkHarness, CancellationToken, Task> body, string? capability = null) =>
        new() { Id = id, Title = title, Source = Api, Body = body, Capability = capability };

    /// <summary>A network with a subnet.</summary>
    private static async Task<(Network Network, Subnet Subnet)> RoomAsync(NetworkHarness harness, CancellationToken token, string cidr = "10.9.0.0/24")
    {
        var network = await harness.Network.CreateNetworkAsync(new() { Name = "room" }, token).ConfigureAwait(false);
        var subnet = await harness.Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = cidr }, token).ConfigureAwait(false);
        return (network, subnet);
    }

    /// <summary>A port on a network with a subnet.</summary>
    private static async Task<Port> PlaceAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        return await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
    }

    /// <summary>A port that a router leads to from the external network.</summary>
    private static async Task<(Router Router, Subnet Subnet, Port Port)> ReachedAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, subnet) = await RoomAsync(harness, token).ConfigureAwait(false);
        var router = await harness.Network.CreateRouterAsync(
            new() { Name = "way", Gateway = new() { NetworkId = harness.ExternalNetworkId } }, token).ConfigureAwait(false);
        await harness.Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, token).ConfigureAwait(false);
        return (router, subnet, await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false));
    }

    private static async Task<FloatingIp> FloatAsync(NetworkHarness harness, CancellationToken token, string? portId = null) => await harness.Network
        .CreateFloatingIpAsync(new() { FloatingNetworkId = harness.ExternalNetworkId, PortId = portId }, token).ConfigureAwait(false);

    private static async Task<List<T>> ReadAllAsync<T>(IAsyncEnumerable<T> listing)
    {
        var all = new List<T>();
        await foreach (var each in listing.ConfigureAwait(false)) all.Add(each);
        return all;
    }

    private static async Task ConflictsAsync(string errorType, Func<Task> call)
    {
        var conflict = await Expect.ThrowsAsync<ConflictException>(call, "the call").ConfigureAwait(false);
        Expect.Equal(errorType, conflict.ErrorType, "the error's name");
    }

    private static async Task IsInvalidAsync(string errorType, Func<Task> call)
    {
        var refusal = await Expect.ThrowsAsync<InvalidRequestException>(call, "the call").ConfigureAwait(false);
        Expect.Equal(errorType, refusal.ErrorType, "the error's name");
    }
}
