namespace FakeDrivers.Compute;

/// <summary>The network interfaces of servers: the server's addresses and its ports change together.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerInterfaces
{
    /// <summary>The interfaces of a server, in the order in which their ports were made.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The interfaces at one moment; also one that is on its way off the server.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/os-interface</c>.</remarks>
    Task<IReadOnlyList<ServerInterface>> ListServerInterfacesAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Reads one interface of a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="portId">The id of its port.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The interface as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or the port is not on it.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/os-interface/{port}</c>.</remarks>
    Task<ServerInterface> GetServerInterfaceAsync(string serverId, string portId, CancellationToken cancellationToken = default);

    /// <summary>Plugs a server into one more port: one that is there, or one that is made for it.</summary>
    /// <param name="request">The server, and the port or the network.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The new interface, with its addresses.</returns>
    /// <exception cref="AccessDeniedException">The network is an external one that is not shared, or the address of another project's network is asked for.</exception>
    /// <exception cref="CapacityExceededException">The network has no free address.</exception>
    /// <exception cref="ConflictException">The port is in use, or the address is taken.</exception>
    /// <exception cref="InvalidRequestException">
    /// Both a network and a port are named, or an address without a network; nothing is named and there are several networks, or none; the address
    /// is in none of the network's subnets; the network has no subnet; the tag is refused.
    /// </exception>
    /// <exception cref="InvalidStateException">The server is locked, or neither active, paused nor shut off, or something is being done to it.</exception>
    /// <exception cref="QuotaExceededException">The project has as many ports as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">The server, the network or the port does not exist.</exception>
    /// <remarks>Upstream: Nova <c>POST /servers/{id}/os-interface</c>.</remarks>
    Task<ServerInterface> AttachInterfaceAsync(AttachServerInterfaceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts to unplug a server from a port. One that was made for the server is removed, one that it was given stays.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="portId">The id of the port.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted; it is done when the server no longer lists the interface.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or neither active, paused nor shut off, or something is being done to it.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>
    /// Upstream: Nova <c>DELETE /servers/{id}/os-interface/{port}</c>. A port that is not on the server is accepted like any other: only the
    /// server's log of actions tells that nothing could be unplugged (<see cref="IServerActions"/>).
    /// </remarks>
    Task DetachInterfaceAsync(string serverId, string portId, CancellationToken cancellationToken = default);
}
