using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Floating IPs and port forwardings.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, FloatingIp> GetFloatingIpRule = ResourceRules.Get(ResourceKinds.FloatingIp);

    /// <inheritdoc/>
    public Task<FloatingIp> CreateFloatingIpAsync(CreateFloatingIpRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateFloatingIp, request, FloatingIpRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<FloatingIp> GetFloatingIpAsync(string floatingIpId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetFloatingIp, new(floatingIpId), GetFloatingIpRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FloatingIp> ListFloatingIpsAsync(FloatingIpQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListFloatingIps, query ?? new(), FloatingIpRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<FloatingIp> UpdateFloatingIpAsync(UpdateFloatingIpRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateFloatingIp, request, FloatingIpRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteFloatingIpAsync(string floatingIpId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteFloatingIp, new(floatingIpId), FloatingIpRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<PortForwarding> CreatePortForwardingAsync(CreatePortForwardingRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreatePortForwarding, request, FloatingIpRules.CreateForwarding, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PortForwarding>> ListPortForwardingsAsync(string floatingIpId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListPortForwardings, new(floatingIpId), FloatingIpRules.ListForwardings, cancellationToken);

    /// <inheritdoc/>
    public Task DeletePortForwardingAsync(string floatingIpId, string portForwardingId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeletePortForwarding, new(floatingIpId, portForwardingId), FloatingIpRules.DeleteForwarding, cancellationToken);

    /// <inheritdoc/>
    public Task<PortForwarding> GetPortForwardingAsync(string floatingIpId, string portForwardingId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetPortForwarding, new(floatingIpId, portForwardingId), FloatingIpRules.GetForwarding, cancellationToken);

    /// <inheritdoc/>
    public Task<PortForwarding> UpdatePortForwardingAsync(UpdatePortForwardingRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdatePortForwarding, request, FloatingIpRules.UpdateForwarding, cancellationToken);
}
