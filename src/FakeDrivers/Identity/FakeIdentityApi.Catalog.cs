namespace FakeDrivers.Identity;

/// <content>Services, endpoints and regions.</content>
public sealed partial class FakeIdentityApi
{
    /// <inheritdoc/>
    public Task<Service> CreateServiceAsync(CreateServiceRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateService, request, IdentityRules.CreateService, cancellationToken);

    /// <inheritdoc/>
    public Task<Service> GetServiceAsync(string serviceId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetService, new(serviceId), IdentityRules.GetService, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Service> ListServicesAsync(ServiceQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListServices, query ?? new(), IdentityRules.ListServices, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Service> UpdateServiceAsync(UpdateServiceRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateService, request, IdentityRules.UpdateService, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteServiceAsync(string serviceId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteService, new(serviceId), IdentityRules.DeleteService, cancellationToken);

    /// <inheritdoc/>
    public Task<Endpoint> CreateEndpointAsync(CreateEndpointRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateEndpoint, request, IdentityRules.CreateEndpoint, cancellationToken);

    /// <inheritdoc/>
    public Task<Endpoint> GetEndpointAsync(string endpointId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetEndpoint, new(endpointId), IdentityRules.GetEndpoint, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Endpoint> ListEndpointsAsync(EndpointQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListEndpoints, query ?? new(), IdentityRules.ListEndpoints, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Endpoint> UpdateEndpointAsync(UpdateEndpointRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateEndpoint, request, IdentityRules.UpdateEndpoint, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteEndpointAsync(string endpointId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteEndpoint, new(endpointId), IdentityRules.DeleteEndpoint, cancellationToken);

    /// <inheritdoc/>
    public Task<Region> CreateRegionAsync(CreateRegionRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateRegion, request, IdentityRules.CreateRegion, cancellationToken);

    /// <inheritdoc/>
    public Task<Region> GetRegionAsync(string regionId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetRegion, new(regionId), IdentityRules.GetRegion, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Region> ListRegionsAsync(RegionQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListRegions, query ?? new(), IdentityRules.ListRegions, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Region> UpdateRegionAsync(UpdateRegionRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateRegion, request, IdentityRules.UpdateRegion, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteRegionAsync(string regionId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteRegion, new(regionId), IdentityRules.DeleteRegion, cancellationToken);
}
