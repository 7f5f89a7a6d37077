namespace FakeDrivers.Networking;

/// <summary>Making, finding, changing and removing routers, their interfaces and routes.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IRouters
{
    /// <summary>Makes a router.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The router.</returns>
    /// <exception cref="AccessDeniedException">A field is for administrators, and the caller is none.</exception>
    /// <exception cref="CapacityExceededException">The external network has no address left.</exception>
    /// <exception cref="InvalidRequestException">The gateway's network does not lead outside; the name is too long.</exception>
    /// <exception cref="QuotaExceededException">The project has as many routers as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">The gateway's network does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>POST /routers</c>.</remarks>
    Task<Router> CreateRouterAsync(CreateRouterRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one router.</summary>
    /// <param name="routerId">The id of the router.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The router as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The router does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /routers/{id}</c>.</remarks>
    Task<Router> GetRouterAsync(string routerId, CancellationToken cancellationToken = default);

    /// <summary>Lists routers, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two routers.</param>
    /// <returns>The routers that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no router that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /routers</c>.</remarks>
    IAsyncEnumerable<Router> ListRoutersAsync(RouterQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a router, its gateway and routes included.</summary>
    /// <param name="request">The router and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The router after the change.</returns>
    /// <exception cref="AccessDeniedException">A field is for administrators, and the caller is none.</exception>
    /// <exception cref="CapacityExceededException">The external network has no address left.</exception>
    /// <exception cref="ConflictException">Its revision is another; floating IPs or routes need the gateway that is to go.</exception>
    /// <exception cref="InvalidRequestException">
    /// The gateway's network does not lead outside or its range overlaps an interface's; a next hop is not reached or is the router itself.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The router or the gateway's network does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /routers/{id}</c>.</remarks>
    Task<Router> UpdateRouterAsync(UpdateRouterRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a router and its gateway.</summary>
    /// <param name="routerId">The id of the router.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="ConflictException">It has interfaces (<c>RouterInUse</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The router does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /routers/{id}</c>.</remarks>
    Task DeleteRouterAsync(string routerId, CancellationToken cancellationToken = default);

    /// <summary>Gives a router an interface: a new port with a subnet's gateway address, or an existing port.</summary>
    /// <param name="request">The router, and either the subnet or the port.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The interface.</returns>
    /// <exception cref="ConflictException">The gateway's address or the port is taken.</exception>
    /// <exception cref="InvalidRequestException">
    /// Neither or both are named; the subnet has no gateway; the router is on the subnet already, or on one that overlaps it; the port has no
    /// address or several of IPv4.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many ports as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">The router, the subnet or the port does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /routers/{id}/add_router_interface</c>.</remarks>
    Task<RouterInterface> AddRouterInterfaceAsync(RouterInterfaceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes an interface from a router; its port goes.</summary>
    /// <param name="request">The router, and the subnet, the port or both.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The interface as it was.</returns>
    /// <exception cref="ConflictException">Floating IPs or routes need it; port and subnet do not belong together.</exception>
    /// <exception cref="InvalidRequestException">Neither is named.</exception>
    /// <exception cref="ResourceNotFoundException">The router does not exist for the caller or has no such interface.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /routers/{id}/remove_router_interface</c>.</remarks>
    Task<RouterInterface> RemoveRouterInterfaceAsync(RouterInterfaceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds routes to those that a router has.</summary>
    /// <param name="request">The router and the routes.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The router after the change.</returns>
    /// <exception cref="InvalidRequestException">A route is none, its next hop is not reached, or there are more than 30.</exception>
    /// <exception cref="ResourceNotFoundException">The router does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /routers/{id}/add_extraroutes</c>.</remarks>
    Task<Router> AddRoutesAsync(RouterRoutesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes routes from those that a router has; one that it does not have is passed over.</summary>
    /// <param name="request">The router and the routes.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The router after the change.</returns>
    /// <exception cref="ResourceNotFoundException">The router does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /routers/{id}/remove_extraroutes</c>.</remarks>
    Task<Router> RemoveRoutesAsync(RouterRoutesRequest request, CancellationToken cancellationToken = default);
}
