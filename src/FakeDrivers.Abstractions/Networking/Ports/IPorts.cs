namespace FakeDrivers.Networking;

/// <summary>Making, finding, changing and removing ports.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IPorts
{
    /// <summary>Makes a port on a network.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The port with its addresses.</returns>
    /// <exception cref="AccessDeniedException">A field is for administrators or the network's owner, and the caller is neither.</exception>
    /// <exception cref="CapacityExceededException">No address is left (<c>IpAddressGenerationFailure</c>).</exception>
    /// <exception cref="ConflictException">The address or the hardware address is taken; address pairs are asked for without port security.</exception>
    /// <exception cref="InvalidRequestException">
    /// An address lies outside the subnets, or the subnet is on another network; a text is no address; security groups are asked for without
    /// port security; there are too many addresses or pairs.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many ports as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">The network, a security group or the policy does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>POST /ports</c>.</remarks>
    Task<Port> CreatePortAsync(CreatePortRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one port.</summary>
    /// <param name="portId">The id of the port.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The port as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The port does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /ports/{id}</c>.</remarks>
    Task<Port> GetPortAsync(string portId, CancellationToken cancellationToken = default);

    /// <summary>Lists ports, oldest first: those of the project, and those on its networks.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two ports.</param>
    /// <returns>The ports that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no port that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /ports</c>.</remarks>
    IAsyncEnumerable<Port> ListPortsAsync(PortQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a port.</summary>
    /// <param name="request">The port and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The port after the change.</returns>
    /// <exception cref="AccessDeniedException">A field is for administrators or the network's owner, and the caller is neither.</exception>
    /// <exception cref="CapacityExceededException">No address is left.</exception>
    /// <exception cref="ConflictException">
    /// Its revision is another; the address or the hardware address is taken; it is bound and the hardware address is to change; it has address
    /// pairs and port security is to go.
    /// </exception>
    /// <exception cref="InvalidRequestException">As on creation; or it has security groups and port security is to go.</exception>
    /// <exception cref="ResourceNotFoundException">The port, a security group or the policy does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /ports/{id}</c>.</remarks>
    Task<Port> UpdatePortAsync(UpdatePortRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a port. Floating IPs on it are free again; their port forwardings to it go.</summary>
    /// <param name="portId">The id of the port.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="ConflictException">
    /// It belongs to a router or a floating IP, which remove it themselves (<c>ServicePortInUse</c>), or to a trunk.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The port does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /ports/{id}</c>.</remarks>
    Task DeletePortAsync(string portId, CancellationToken cancellationToken = default);
}
