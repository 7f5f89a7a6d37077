using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Ports.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, Port> GetPortRule = ResourceRules.Get(ResourceKinds.Port);

    /// <inheritdoc/>
    public Task<Port> CreatePortAsync(CreatePortRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreatePort, request, PortRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<Port> GetPortAsync(string portId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetPort, new(portId), GetPortRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Port> ListPortsAsync(PortQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListPorts, query ?? new(), PortRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Port> UpdatePortAsync(UpdatePortRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdatePort, request, PortRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeletePortAsync(string portId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeletePort, new(portId), PortRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Port>> CreatePortsAsync(IReadOnlyList<CreatePortRequest> requests, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreatePorts, ValueList<CreatePortRequest>.From(requests), PortRules.CreateAll, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<HostPortBinding>> ListPortBindingsAsync(string portId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListPortBindings, new(portId), PortBindingRules.List, cancellationToken);

    /// <inheritdoc/>
    public Task<HostPortBinding> CreatePortBindingAsync(PortBindingRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreatePortBinding, request, PortBindingRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<HostPortBinding> ActivatePortBindingAsync(string portId, string host, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.ActivatePortBinding, new(portId, host), PortBindingRules.Activate, cancellationToken);

    /// <inheritdoc/>
    public Task DeletePortBindingAsync(string portId, string host, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeletePortBinding, new(portId, host), PortBindingRules.Delete, cancellationToken);
}
