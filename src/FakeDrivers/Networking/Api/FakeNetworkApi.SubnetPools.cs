using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Subnet pools and address scopes.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, SubnetPool> GetSubnetPoolRule = ResourceRules.Get(ResourceKinds.SubnetPool);

    private static readonly Func<StateView, NetworkResourceReference, AddressScope> GetAddressScopeRule = ResourceRules.Get(ResourceKinds.AddressScope);

    /// <inheritdoc/>
    public Task<SubnetPool> CreateSubnetPoolAsync(CreateSubnetPoolRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateSubnetPool, request, SubnetPoolRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<SubnetPool> GetSubnetPoolAsync(string subnetPoolId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetSubnetPool, new(subnetPoolId), GetSubnetPoolRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<SubnetPool> ListSubnetPoolsAsync(SubnetPoolQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListSubnetPools, query ?? new(), SubnetPoolRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<SubnetPool> UpdateSubnetPoolAsync(UpdateSubnetPoolRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateSubnetPool, request, SubnetPoolRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteSubnetPoolAsync(string subnetPoolId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteSubnetPool, new(subnetPoolId), SubnetPoolRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<AddressScope> CreateAddressScopeAsync(CreateAddressScopeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateAddressScope, request, SubnetPoolRules.CreateScope, cancellationToken);

    /// <inheritdoc/>
    public Task<AddressScope> GetAddressScopeAsync(string addressScopeId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetAddressScope, new(addressScopeId), GetAddressScopeRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<AddressScope> ListAddressScopesAsync(AddressScopeQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListAddressScopes, query ?? new(), SubnetPoolRules.ListScopes, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<AddressScope> UpdateAddressScopeAsync(UpdateAddressScopeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateAddressScope, request, SubnetPoolRules.UpdateScope, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAddressScopeAsync(string addressScopeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteAddressScope, new(addressScopeId), SubnetPoolRules.DeleteScope, cancellationToken);

    /// <inheritdoc/>
    public Task<SubnetPool> AddPrefixesAsync(SubnetPoolPrefixesRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.AddPrefixes, request, SubnetPoolRules.AddPrefixes, cancellationToken);

    /// <inheritdoc/>
    public Task<SubnetPool> RemovePrefixesAsync(SubnetPoolPrefixesRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.RemovePrefixes, request, SubnetPoolRules.RemovePrefixes, cancellationToken);
}
