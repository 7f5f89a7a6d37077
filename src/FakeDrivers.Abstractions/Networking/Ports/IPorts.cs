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
    /// port security; there are too many pairs; a name or domain is none.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many ports as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">The network, a subnet, a security group or the policy does not exist for the caller.</exception>
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
    /// pairs or security groups and port security is to go.
    /// </exception>
    /// <exception cref="InvalidRequestException">As on creation; or the addresses of a router's port are to change.</exception>
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

    /// <summary>Makes several ports with one call: all of them, or none.</summary>
    /// <param name="requests">What they are to be, at least one.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The ports, in the order of the requests.</returns>
    /// <exception cref="AccessDeniedException">As for one.</exception>
    /// <exception cref="CapacityExceededException">As for one.</exception>
    /// <exception cref="ConflictException">As for one.</exception>
    /// <exception cref="InvalidRequestException">There is no request; or as for one.</exception>
    /// <exception cref="QuotaExceededException">As for one.</exception>
    /// <exception cref="ResourceNotFoundException">As for one.</exception>
    /// <remarks>Errors are those of making one. Upstream: Neutron <c>POST /ports</c> with a list.</remarks>
    Task<IReadOnlyList<Port>> CreatePortsAsync(IReadOnlyList<CreatePortRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>The bindings of a server's port to hosts: the active one, and those that were prepared for other hosts.</summary>
    /// <param name="portId">The id of the port.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The bindings, the active one first.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The port is no server's: its owner does not begin with <c>compute:</c>.</exception>
    /// <exception cref="ResourceNotFoundException">The port does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>GET /ports/{id}/bindings</c>.</remarks>
    Task<IReadOnlyList<HostPortBinding>> ListPortBindingsAsync(string portId, CancellationToken cancellationToken = default);

    /// <summary>Prepares a server's port for another host, as live migration does. The port stays where it is until the binding is made active.</summary>
    /// <param name="request">The port and the host.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The binding, not active.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The port has a binding to that host already (<c>PortBindingAlreadyExists</c>).</exception>
    /// <exception cref="InvalidRequestException">The host is empty, or the port is no server's.</exception>
    /// <exception cref="ResourceNotFoundException">The port does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>POST /ports/{id}/bindings</c>.</remarks>
    Task<HostPortBinding> CreatePortBindingAsync(PortBindingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes the binding to a host the active one. The one before stays, not active and with nothing plugged in; the port is down until it is plugged in anew.</summary>
    /// <param name="portId">The id of the port.</param>
    /// <param name="host">The host.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The binding, active.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">It is active already (<c>PortBindingAlreadyActive</c>).</exception>
    /// <exception cref="InvalidRequestException">The port is no server's.</exception>
    /// <exception cref="ResourceNotFoundException">The port does not exist, or has no binding to that host (<c>PortBindingNotFound</c>).</exception>
    /// <remarks>Upstream: Neutron <c>PUT /ports/{id}/bindings/{host}/activate</c>.</remarks>
    Task<HostPortBinding> ActivatePortBindingAsync(string portId, string host, CancellationToken cancellationToken = default);

    /// <summary>Removes a binding that is not active.</summary>
    /// <param name="portId">The id of the port.</param>
    /// <param name="host">The host.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">It is the active one (<c>PortBindingAlreadyActive</c>).</exception>
    /// <exception cref="InvalidRequestException">The port is no server's.</exception>
    /// <exception cref="ResourceNotFoundException">The port does not exist, or has no binding to that host.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /ports/{id}/bindings/{host}</c>, which removes the active one too and leaves the port without any.</remarks>
    Task DeletePortBindingAsync(string portId, string host, CancellationToken cancellationToken = default);
}
