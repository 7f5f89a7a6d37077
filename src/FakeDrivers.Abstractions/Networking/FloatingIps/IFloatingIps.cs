namespace FakeDrivers.Networking;

/// <summary>Taking floating IPs, leading them to ports, and giving them back.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IFloatingIps
{
    /// <summary>Takes a floating IP from an external network, and leads it to a port when one is named.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The floating IP.</returns>
    /// <exception cref="AccessDeniedException">The address is named, and the caller is no administrator.</exception>
    /// <exception cref="CapacityExceededException">The external network has no address left.</exception>
    /// <exception cref="ConflictException">The address is taken; the port's address has a floating IP already.</exception>
    /// <exception cref="InvalidRequestException">
    /// The network does not lead outside; the port has no address of IPv4, several and none named, or not that one; it is another project's.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many floating IPs as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">
    /// The network or the port does not exist for the caller, or no router leads from the port to the network.
    /// </exception>
    /// <remarks>Upstream: Neutron <c>POST /floatingips</c>.</remarks>
    Task<FloatingIp> CreateFloatingIpAsync(CreateFloatingIpRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one floating IP.</summary>
    /// <param name="floatingIpId">The id of the floating IP.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The floating IP as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The floating IP does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /floatingips/{id}</c>.</remarks>
    Task<FloatingIp> GetFloatingIpAsync(string floatingIpId, CancellationToken cancellationToken = default);

    /// <summary>Lists floating IPs, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two of them.</param>
    /// <returns>The floating IPs that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no floating IP that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /floatingips</c>.</remarks>
    IAsyncEnumerable<FloatingIp> ListFloatingIpsAsync(FloatingIpQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a floating IP: leads it to a port, to another, or to none.</summary>
    /// <param name="request">The floating IP and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The floating IP after the change.</returns>
    /// <exception cref="ConflictException">
    /// Its revision is another; the port's address has a floating IP already; it has port forwardings.
    /// </exception>
    /// <exception cref="InvalidRequestException">The port has no address of IPv4, several and none named, or not that one; it is another project's.</exception>
    /// <exception cref="ResourceNotFoundException">
    /// The floating IP or the port does not exist for the caller, or no router leads from the port to the network.
    /// </exception>
    /// <remarks>Upstream: Neutron <c>PUT /floatingips/{id}</c>.</remarks>
    Task<FloatingIp> UpdateFloatingIpAsync(UpdateFloatingIpRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gives a floating IP back, whichever port it leads to.</summary>
    /// <param name="floatingIpId">The id of the floating IP.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="ConflictException">It has port forwardings (<c>FipInUseByPortForwarding</c>), or its port carries a trunk.</exception>
    /// <exception cref="ResourceNotFoundException">The floating IP does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /floatingips/{id}</c>.</remarks>
    Task DeleteFloatingIpAsync(string floatingIpId, CancellationToken cancellationToken = default);

    /// <summary>Leads one port of a floating IP to one port of an inner address.</summary>
    /// <param name="request">From where to where.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The port forwarding.</returns>
    /// <exception cref="ConflictException">The floating IP leads to a port as a whole (<c>PortHasBindingFloatingIP</c>).</exception>
    /// <exception cref="InvalidRequestException">
    /// A port's number or the protocol is none; the inner port does not have the address, or no router leads there; the floating IP forwards that
    /// port, or to that inner port, already.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The floating IP or the port does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>POST /floatingips/{id}/port_forwardings</c>.</remarks>
    Task<PortForwarding> CreatePortForwardingAsync(CreatePortForwardingRequest request, CancellationToken cancellationToken = default);

    /// <summary>The port forwardings of a floating IP, oldest first.</summary>
    /// <param name="floatingIpId">The id of the floating IP.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="ResourceNotFoundException">The floating IP does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /floatingips/{id}/port_forwardings</c>.</remarks>
    Task<IReadOnlyList<PortForwarding>> ListPortForwardingsAsync(string floatingIpId, CancellationToken cancellationToken = default);

    /// <summary>Removes a port forwarding.</summary>
    /// <param name="floatingIpId">The id of the floating IP.</param>
    /// <param name="portForwardingId">The id of the port forwarding.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="ResourceNotFoundException">The floating IP or its port forwarding does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /floatingips/{id}/port_forwardings/{id}</c>.</remarks>
    Task DeletePortForwardingAsync(string floatingIpId, string portForwardingId, CancellationToken cancellationToken = default);

    /// <summary>Reads one port forwarding.</summary>
    /// <param name="floatingIpId">The id of the floating IP.</param>
    /// <param name="portForwardingId">The id of the port forwarding.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The port forwarding as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The floating IP or its port forwarding does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /floatingips/{id}/port_forwardings/{id}</c>.</remarks>
    Task<PortForwarding> GetPortForwardingAsync(string floatingIpId, string portForwardingId, CancellationToken cancellationToken = default);

    /// <summary>Changes a port forwarding: from which port, by which protocol, to where.</summary>
    /// <param name="request">The port forwarding and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The port forwarding after the change.</returns>
    /// <exception cref="InvalidRequestException">As on creation.</exception>
    /// <exception cref="ResourceNotFoundException">The floating IP, its port forwarding or the port does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /floatingips/{id}/port_forwardings/{id}</c>.</remarks>
    Task<PortForwarding> UpdatePortForwardingAsync(UpdatePortForwardingRequest request, CancellationToken cancellationToken = default);
}
