namespace FakeDrivers.Networking;

/// <summary>Making, finding, changing and removing networks.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface INetworks
{
    /// <summary>Makes a network.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The network.</returns>
    /// <exception cref="AccessDeniedException">A field is for administrators, or another project is named, and the caller is none.</exception>
    /// <exception cref="ConflictException">The segment or the flat physical network is taken.</exception>
    /// <exception cref="InvalidRequestException">The name is too long, the size of packets negative or too large, the domain none, or the provider's fields do not go together.</exception>
    /// <exception cref="QuotaExceededException">The project has as many networks as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">The quality of service policy or a zone does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>POST /networks</c>.</remarks>
    Task<Network> CreateNetworkAsync(CreateNetworkRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one network.</summary>
    /// <param name="networkId">The id of the network.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The network as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The network does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /networks/{id}</c>.</remarks>
    Task<Network> GetNetworkAsync(string networkId, CancellationToken cancellationToken = default);

    /// <summary>Lists networks, oldest first: the own ones, those that are shared with the project, and those that lead outside.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two networks.</param>
    /// <returns>The networks that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no network that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /networks</c>.</remarks>
    IAsyncEnumerable<Network> ListNetworksAsync(NetworkQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a network.</summary>
    /// <param name="request">The network and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The network after the change.</returns>
    /// <exception cref="AccessDeniedException">The network is another project's, or a field is for administrators, and the caller is none.</exception>
    /// <exception cref="ConflictException">
    /// Its revision is another; others use it and it is to be shared no more; addresses of it are given away and it is to be external no more.
    /// </exception>
    /// <exception cref="InvalidRequestException">The name is too long, the size of packets negative or too large, or the domain none.</exception>
    /// <exception cref="ResourceNotFoundException">The network or the policy does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /networks/{id}</c>.</remarks>
    Task<Network> UpdateNetworkAsync(UpdateNetworkRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a network with its subnets.</summary>
    /// <param name="networkId">The id of the network.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The network is another project's.</exception>
    /// <exception cref="ConflictException">There are ports on it besides those of its address service (<c>NetworkInUse</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The network does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /networks/{id}</c>.</remarks>
    Task DeleteNetworkAsync(string networkId, CancellationToken cancellationToken = default);

    /// <summary>Counts the addresses of a network.</summary>
    /// <param name="networkId">The id of the network.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What can be given away and what is taken, subnet by subnet.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The network does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>GET /network-ip-availabilities/{id}</c>.</remarks>
    Task<NetworkIpAvailability> GetIpAvailabilityAsync(string networkId, CancellationToken cancellationToken = default);

    /// <summary>Makes several networks with one call: all of them, or none.</summary>
    /// <param name="requests">What they are to be, at least one.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The networks, in the order of the requests.</returns>
    /// <exception cref="AccessDeniedException">As for one.</exception>
    /// <exception cref="ConflictException">As for one.</exception>
    /// <exception cref="InvalidRequestException">There is no request; or as for one.</exception>
    /// <exception cref="QuotaExceededException">As for one.</exception>
    /// <exception cref="ResourceNotFoundException">As for one.</exception>
    /// <remarks>Errors are those of making one. Upstream: Neutron <c>POST /networks</c> with a list.</remarks>
    Task<IReadOnlyList<Network>> CreateNetworksAsync(IReadOnlyList<CreateNetworkRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>Counts the addresses of several networks.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What can be given away and what is taken, network by network, oldest first.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Neutron <c>GET /network-ip-availabilities</c>.</remarks>
    Task<IReadOnlyList<NetworkIpAvailability>> ListIpAvailabilitiesAsync(NetworkIpAvailabilityQuery? query = null, CancellationToken cancellationToken = default);
}
