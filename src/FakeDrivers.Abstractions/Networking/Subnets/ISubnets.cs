namespace FakeDrivers.Networking;

/// <summary>Making, finding, changing and removing subnets.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface ISubnets
{
    /// <summary>Makes a subnet on a network.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The subnet.</returns>
    /// <exception cref="AccessDeniedException">The network is another project's.</exception>
    /// <exception cref="CapacityExceededException">The pool has no such range left.</exception>
    /// <exception cref="ConflictException">The allocation pools overlap each other or hold the gateway.</exception>
    /// <exception cref="InvalidRequestException">
    /// The range is none, of another version, or overlaps another of the network; an address is none or lies outside; the modes of IPv6 do not
    /// go together; there are too many name servers or routes.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many subnets as it may have, or as many addresses from the pool.</exception>
    /// <exception cref="ResourceNotFoundException">The network or the pool does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>POST /subnets</c>.</remarks>
    Task<Subnet> CreateSubnetAsync(CreateSubnetRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one subnet.</summary>
    /// <param name="subnetId">The id of the subnet.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The subnet as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The subnet does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /subnets/{id}</c>.</remarks>
    Task<Subnet> GetSubnetAsync(string subnetId, CancellationToken cancellationToken = default);

    /// <summary>Lists subnets, oldest first: those of networks that the caller sees, without those of foreign external networks.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two subnets.</param>
    /// <returns>The subnets that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no subnet that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /subnets</c>.</remarks>
    IAsyncEnumerable<Subnet> ListSubnetsAsync(SubnetQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a subnet.</summary>
    /// <param name="request">The subnet and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The subnet after the change.</returns>
    /// <exception cref="AccessDeniedException">The subnet is another project's.</exception>
    /// <exception cref="ConflictException">Its revision is another; a port has the gateway's address; the pools overlap each other or hold the gateway.</exception>
    /// <exception cref="InvalidRequestException">An address is none or lies outside; there are too many name servers or routes.</exception>
    /// <exception cref="ResourceNotFoundException">The subnet does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /subnets/{id}</c>.</remarks>
    Task<Subnet> UpdateSubnetAsync(UpdateSubnetRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a subnet.</summary>
    /// <param name="subnetId">The id of the subnet.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The subnet is another project's.</exception>
    /// <exception cref="ConflictException">Ports have addresses of it that were given to them (<c>SubnetInUse</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The subnet does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /subnets/{id}</c>.</remarks>
    Task DeleteSubnetAsync(string subnetId, CancellationToken cancellationToken = default);

    /// <summary>Makes several subnets with one call: all of them, or none.</summary>
    /// <param name="requests">What they are to be, at least one.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The subnets, in the order of the requests.</returns>
    /// <exception cref="AccessDeniedException">As for one.</exception>
    /// <exception cref="CapacityExceededException">As for one.</exception>
    /// <exception cref="ConflictException">As for one.</exception>
    /// <exception cref="InvalidRequestException">There is no request; or as for one.</exception>
    /// <exception cref="QuotaExceededException">As for one.</exception>
    /// <exception cref="ResourceNotFoundException">As for one.</exception>
    /// <remarks>Errors are those of making one. Upstream: Neutron <c>POST /subnets</c> with a list.</remarks>
    Task<IReadOnlyList<Subnet>> CreateSubnetsAsync(IReadOnlyList<CreateSubnetRequest> requests, CancellationToken cancellationToken = default);
}
