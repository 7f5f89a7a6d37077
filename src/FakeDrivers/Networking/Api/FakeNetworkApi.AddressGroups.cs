using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Address groups.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, AddressGroup> GetAddressGroupRule = ResourceRules.Get(ResourceKinds.AddressGroup);

    /// <inheritdoc/>
    public Task<AddressGroup> CreateAddressGroupAsync(CreateAddressGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateAddressGroup, request, AddressGroupRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<AddressGroup> GetAddressGroupAsync(string addressGroupId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetAddressGroup, new(addressGroupId), GetAddressGroupRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<AddressGroup> ListAddressGroupsAsync(AddressGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListAddressGroups, query ?? new(), AddressGroupRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<AddressGroup> UpdateAddressGroupAsync(UpdateAddressGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateAddressGroup, request, AddressGroupRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAddressGroupAsync(string addressGroupId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteAddressGroup, new(addressGroupId), AddressGroupRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<AddressGroup> AddAddressesAsync(AddressGroupAddressesRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.AddAddresses, request, AddressGroupRules.AddAddresses, cancellationToken);

    /// <inheritdoc/>
    public Task<AddressGroup> RemoveAddressesAsync(AddressGroupAddressesRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.RemoveAddresses, request, AddressGroupRules.RemoveAddresses, cancellationToken);
}
