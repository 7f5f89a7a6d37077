using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The network service of a world, as one caller sees it.</summary>
/// <remarks>
/// <para>Simulates: networks, subnets and pools with real allocation of addresses of both versions of IP, ports, routers, floating IPs with the
/// ways that lead to them, security groups, address groups, sharing between projects, trunks, quality of service policies, agents, limits and
/// what is used of them, and removal in the wrong order, which conflicts as in Neutron.</para>
/// <para>Accepts without effect: what rules, policies and routes would do to traffic, of which there is none.</para>
/// <para>Refuses: segments, metering, flavors of routers, and what the extensions that it lists do not name.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed partial class FakeNetworkApi : INetworkApi, IFakeDriver
{
    private readonly Gate _gate;

    internal FakeNetworkApi(Gate gate) => _gate = gate;

    private static readonly Func<StateView, NetworkResourceReference, Network> GetNetworkRule = ResourceRules.Get(ResourceKinds.Network);

    /// <inheritdoc/>
    public Task<Network> CreateNetworkAsync(CreateNetworkRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateNetwork, request, NetworkRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<Network> GetNetworkAsync(string networkId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetNetwork, new(networkId), GetNetworkRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Network> ListNetworksAsync(NetworkQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListNetworks, query ?? new(), NetworkRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Network> UpdateNetworkAsync(UpdateNetworkRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateNetwork, request, NetworkRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteNetworkAsync(string networkId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteNetwork, new(networkId), NetworkRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<NetworkIpAvailability> GetIpAvailabilityAsync(string networkId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetIpAvailability, new(networkId), NetworkRules.GetIpAvailability, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Network>> CreateNetworksAsync(IReadOnlyList<CreateNetworkRequest> requests, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateNetworks, ValueList<CreateNetworkRequest>.From(requests), NetworkRules.CreateAll, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NetworkIpAvailability>> ListIpAvailabilitiesAsync(NetworkIpAvailabilityQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListIpAvailabilities, query ?? new(), NetworkRules.ListIpAvailabilities, cancellationToken);
}
