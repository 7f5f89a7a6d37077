namespace FakeDrivers.Networking;

/// <summary>Address groups.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IAddressGroups
{
    /// <summary>Makes an address group.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group.</returns>
    /// <exception cref="AccessDeniedException">Another project is named, and the caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The name is too long, or a text is no range.</exception>
    /// <remarks>Upstream: Neutron <c>POST /address-groups</c>.</remarks>
    Task<AddressGroup> CreateAddressGroupAsync(CreateAddressGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one address group.</summary>
    /// <param name="addressGroupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The group as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The group does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /address-groups/{id}</c>.</remarks>
    Task<AddressGroup> GetAddressGroupAsync(string addressGroupId, CancellationToken cancellationToken = default);

    /// <summary>Lists address groups, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two groups.</param>
    /// <returns>The groups that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no group that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /address-groups</c>.</remarks>
    IAsyncEnumerable<AddressGroup> ListAddressGroupsAsync(AddressGroupQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, description or tags of an address group.</summary>
    /// <param name="request">The group and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group after the change.</returns>
    /// <exception cref="AccessDeniedException">The group is another project's.</exception>
    /// <exception cref="ConflictException">Its revision is another.</exception>
    /// <exception cref="InvalidRequestException">The name is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /address-groups/{id}</c>.</remarks>
    Task<AddressGroup> UpdateAddressGroupAsync(UpdateAddressGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes an address group.</summary>
    /// <param name="addressGroupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The group is another project's.</exception>
    /// <exception cref="ConflictException">Rules of security groups name it (<c>AddressGroupInUse</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /address-groups/{id}</c>.</remarks>
    Task DeleteAddressGroupAsync(string addressGroupId, CancellationToken cancellationToken = default);

    /// <summary>Adds ranges to an address group.</summary>
    /// <param name="request">The group and the ranges.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group after the change.</returns>
    /// <exception cref="AccessDeniedException">The group is another project's.</exception>
    /// <exception cref="InvalidRequestException">A text is no range, or the group has the range already (<c>AddressesAlreadyExist</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /address-groups/{id}/add_addresses</c>.</remarks>
    Task<AddressGroup> AddAddressesAsync(AddressGroupAddressesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes ranges from an address group.</summary>
    /// <param name="request">The group and the ranges.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group after the change.</returns>
    /// <exception cref="AccessDeniedException">The group is another project's.</exception>
    /// <exception cref="InvalidRequestException">A text is no range.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist for the caller, or does not have a range (<c>AddressesNotFound</c>).</exception>
    /// <remarks>Upstream: Neutron <c>PUT /address-groups/{id}/remove_addresses</c>.</remarks>
    Task<AddressGroup> RemoveAddressesAsync(AddressGroupAddressesRequest request, CancellationToken cancellationToken = default);
}
