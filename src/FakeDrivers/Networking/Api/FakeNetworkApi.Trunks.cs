using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Trunks and their ports.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, Trunk> GetTrunkRule = ResourceRules.Get(ResourceKinds.Trunk);

    /// <inheritdoc/>
    public Task<Trunk> CreateTrunkAsync(CreateTrunkRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateTrunk, request, TrunkRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<Trunk> GetTrunkAsync(string trunkId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetTrunk, new(trunkId), GetTrunkRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Trunk> ListTrunksAsync(TrunkQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListTrunks, query ?? new(), TrunkRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Trunk> UpdateTrunkAsync(UpdateTrunkRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateTrunk, request, TrunkRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteTrunkAsync(string trunkId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteTrunk, new(trunkId), TrunkRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<Trunk> AddSubPortsAsync(TrunkSubPortsRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.AddSubPorts, request, TrunkRules.AddSubPorts, cancellationToken);

    /// <inheritdoc/>
    public Task<Trunk> RemoveSubPortsAsync(TrunkSubPortsRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.RemoveSubPorts, request, TrunkRules.RemoveSubPorts, cancellationToken);
}
