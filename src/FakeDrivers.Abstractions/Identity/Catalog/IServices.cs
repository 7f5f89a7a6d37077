namespace FakeDrivers.Identity;

/// <summary>What the catalog is made of: services, endpoints and regions. New and old tokens show a change at once.</summary>
/// <remarks>
/// Thread-safe. Source: Keystone API v3, services, endpoints, regions. Administrators change them; who acts for the whole installation sees
/// services and endpoints, and everybody sees regions.
/// </remarks>
public interface IServices
{
    /// <summary>Enters a service.</summary>
    /// <param name="request">The service.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The service.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The type is blank or too long.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/services</c>.</remarks>
    Task<Service> CreateServiceAsync(CreateServiceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a service.</summary>
    /// <param name="serviceId">The id of the service.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service.</returns>
    /// <exception cref="AccessDeniedException">The caller does not act for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The service does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/services/{id}</c>.</remarks>
    Task<Service> GetServiceAsync(string serviceId, CancellationToken cancellationToken = default);

    /// <summary>Lists services, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The services, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">The caller does not act for the whole installation.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no service.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/services</c>.</remarks>
    IAsyncEnumerable<Service> ListServicesAsync(ServiceQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a service.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The service after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The type is blank or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The service does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/services/{id}</c>.</remarks>
    Task<Service> UpdateServiceAsync(UpdateServiceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a service with its endpoints and limits.</summary>
    /// <param name="serviceId">The id of the service.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The service does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/services/{id}</c>.</remarks>
    Task DeleteServiceAsync(string serviceId, CancellationToken cancellationToken = default);

    /// <summary>Enters an endpoint.</summary>
    /// <param name="request">The endpoint.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The service or region does not exist, the interface is none, or the address is blank or has an unknown substitution.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/endpoints</c>.</remarks>
    Task<Endpoint> CreateEndpointAsync(CreateEndpointRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads an endpoint.</summary>
    /// <param name="endpointId">The id of the endpoint.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The endpoint, its address as it was given.</returns>
    /// <exception cref="AccessDeniedException">The caller does not act for the whole installation.</exception>
    /// <exception cref="ResourceNotFoundException">The endpoint does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/endpoints/{id}</c>.</remarks>
    Task<Endpoint> GetEndpointAsync(string endpointId, CancellationToken cancellationToken = default);

    /// <summary>Lists endpoints, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The endpoints, fetched page by page.</returns>
    /// <exception cref="AccessDeniedException">The caller does not act for the whole installation.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no endpoint.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/endpoints</c>.</remarks>
    IAsyncEnumerable<Endpoint> ListEndpointsAsync(EndpointQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes an endpoint.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The endpoint after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The service or region does not exist, the interface is none, or the address is blank or has an unknown substitution.</exception>
    /// <exception cref="ResourceNotFoundException">The endpoint does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/endpoints/{id}</c>.</remarks>
    Task<Endpoint> UpdateEndpointAsync(UpdateEndpointRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes an endpoint.</summary>
    /// <param name="endpointId">The id of the endpoint.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The endpoint does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/endpoints/{id}</c>.</remarks>
    Task DeleteEndpointAsync(string endpointId, CancellationToken cancellationToken = default);

    /// <summary>Enters a region.</summary>
    /// <param name="request">The region.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The region.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The id is blank or too long.</exception>
    /// <exception cref="ConflictException">A region has the id.</exception>
    /// <exception cref="ResourceNotFoundException">The parent region does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>POST /v3/regions</c>, <c>PUT /v3/regions/{id}</c>.</remarks>
    Task<Region> CreateRegionAsync(CreateRegionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a region.</summary>
    /// <param name="regionId">The id of the region.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The region.</returns>
    /// <exception cref="ResourceNotFoundException">The region does not exist.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/regions/{id}</c>.</remarks>
    Task<Region> GetRegionAsync(string regionId, CancellationToken cancellationToken = default);

    /// <summary>Lists regions, oldest first.</summary>
    /// <param name="query">Which; by default all.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The regions, fetched page by page.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no region.</exception>
    /// <remarks>Upstream: Keystone <c>GET /v3/regions</c>.</remarks>
    IAsyncEnumerable<Region> ListRegionsAsync(RegionQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a region.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The region after it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The region or its new parent does not exist.</exception>
    /// <exception cref="InvalidRequestException">The region would be a part of itself.</exception>
    /// <remarks>Upstream: Keystone <c>PATCH /v3/regions/{id}</c>.</remarks>
    Task<Region> UpdateRegionAsync(UpdateRegionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a region with its parts.</summary>
    /// <param name="regionId">The id of the region.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The region does not exist.</exception>
    /// <exception cref="InvalidStateException">Endpoints or limits are in it or in a part of it.</exception>
    /// <remarks>Upstream: Keystone <c>DELETE /v3/regions/{id}</c>.</remarks>
    Task DeleteRegionAsync(string regionId, CancellationToken cancellationToken = default);
}
