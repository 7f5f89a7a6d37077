using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Subnets.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, Subnet> GetSubnetRule = ResourceRules.Get(ResourceKinds.Subnet);

    /// <inheritdoc/>
    public Task<Subnet> CreateSubnetAsync(CreateSubnetRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateSubnet, request, SubnetRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<Subnet> GetSubnetAsync(string subnetId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetSubnet, new(subnetId), GetSubnetRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Subnet> ListSubnetsAsync(SubnetQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListSubnets, query ?? new(), SubnetRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Subnet> UpdateSubnetAsync(UpdateSubnetRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateSubnet, request, SubnetRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteSubnetAsync(string subnetId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteSubnet, new(subnetId), SubnetRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Subnet>> CreateSubnetsAsync(IReadOnlyList<CreateSubnetRequest> requests, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateSubnets, ValueList<CreateSubnetRequest>.From(requests), SubnetRules.CreateAll, cancellationToken);
}
