namespace FakeDrivers.Networking;

/// <summary>Subnet pools, and the address scopes that they belong to.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface ISubnetPools
{
    /// <summary>Makes a subnet pool.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The pool.</returns>
    /// <exception cref="AccessDeniedException">It is to be shared or the default, and the caller is no administrator.</exception>
    /// <exception cref="ConflictException">Its ranges overlap those of another pool of the address scope.</exception>
    /// <exception cref="InvalidRequestException">
    /// A text is no range, the ranges are of two versions of IP, the prefix lengths do not go together, or there is a default pool already.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many pools as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">The address scope does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>POST /subnetpools</c>.</remarks>
    Task<SubnetPool> CreateSubnetPoolAsync(CreateSubnetPoolRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one subnet pool.</summary>
    /// <param name="subnetPoolId">The id of the pool.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The pool as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The pool does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /subnetpools/{id}</c>.</remarks>
    Task<SubnetPool> GetSubnetPoolAsync(string subnetPoolId, CancellationToken cancellationToken = default);

    /// <summary>Lists subnet pools, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two pools.</param>
    /// <returns>The pools that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no pool that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /subnetpools</c>.</remarks>
    IAsyncEnumerable<SubnetPool> ListSubnetPoolsAsync(SubnetPoolQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a subnet pool.</summary>
    /// <param name="request">The pool and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The pool after the change.</returns>
    /// <exception cref="AccessDeniedException">The pool is another project's, or is to be the default and the caller is no administrator.</exception>
    /// <exception cref="ConflictException">Its revision is another; its ranges overlap those of another pool of the address scope.</exception>
    /// <exception cref="InvalidRequestException">A range is none or is missing, or the prefix lengths do not go together.</exception>
    /// <exception cref="ResourceNotFoundException">The pool does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /subnetpools/{id}</c>.</remarks>
    Task<SubnetPool> UpdateSubnetPoolAsync(UpdateSubnetPoolRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds ranges to a subnet pool.</summary>
    /// <param name="request">The pool and the ranges.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The pool after the change; ranges that touch are joined.</returns>
    /// <exception cref="AccessDeniedException">The pool is another project's.</exception>
    /// <exception cref="ConflictException">A range overlaps one of another pool of the address scope.</exception>
    /// <exception cref="InvalidRequestException">There is no range, or one that is none or of the other version.</exception>
    /// <exception cref="ResourceNotFoundException">The pool does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /subnetpools/{id}/add_prefixes</c>.</remarks>
    Task<SubnetPool> AddPrefixesAsync(SubnetPoolPrefixesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes ranges from a subnet pool.</summary>
    /// <param name="request">The pool and the ranges.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The pool after the change.</returns>
    /// <exception cref="AccessDeniedException">The pool is another project's.</exception>
    /// <exception cref="InvalidRequestException">There is no range; one is none, or not the pool's; a subnet has its range from it (<c>IllegalSubnetPoolPrefixUpdate</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The pool does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /subnetpools/{id}/remove_prefixes</c>.</remarks>
    Task<SubnetPool> RemovePrefixesAsync(SubnetPoolPrefixesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a subnet pool.</summary>
    /// <param name="subnetPoolId">The id of the pool.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The pool is another project's.</exception>
    /// <exception cref="InvalidRequestException">Subnets have their ranges from it (<c>SubnetPoolDeleteError</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The pool does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /subnetpools/{id}</c>.</remarks>
    Task DeleteSubnetPoolAsync(string subnetPoolId, CancellationToken cancellationToken = default);

    /// <summary>Makes an address scope.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="AccessDeniedException">It is to be shared, and the caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The name is too long, or the version neither 4 nor 6.</exception>
    /// <remarks>Upstream: Neutron <c>POST /address-scopes</c>.</remarks>
    Task<AddressScope> CreateAddressScopeAsync(CreateAddressScopeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one address scope.</summary>
    /// <param name="addressScopeId">The id of the scope.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The scope as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The scope does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /address-scopes/{id}</c>.</remarks>
    Task<AddressScope> GetAddressScopeAsync(string addressScopeId, CancellationToken cancellationToken = default);

    /// <summary>Lists address scopes, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two scopes.</param>
    /// <returns>The scopes that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no scope that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /address-scopes</c>.</remarks>
    IAsyncEnumerable<AddressScope> ListAddressScopesAsync(AddressScopeQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes an address scope.</summary>
    /// <param name="request">The scope and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The scope after the change.</returns>
    /// <exception cref="AccessDeniedException">The scope is another project's, or is to be shared and the caller is no administrator.</exception>
    /// <exception cref="ConflictException">Its revision is another.</exception>
    /// <exception cref="InvalidRequestException">The name is too long; it is shared and is to be no longer (<c>AddressScopeUpdateError</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The scope does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /address-scopes/{id}</c>.</remarks>
    Task<AddressScope> UpdateAddressScopeAsync(UpdateAddressScopeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes an address scope.</summary>
    /// <param name="addressScopeId">The id of the scope.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The scope is another project's.</exception>
    /// <exception cref="ConflictException">Pools belong to it (<c>AddressScopeInUse</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The scope does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /address-scopes/{id}</c>.</remarks>
    Task DeleteAddressScopeAsync(string addressScopeId, CancellationToken cancellationToken = default);
}
