using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The operations of services, endpoints and regions.</content>
public static partial class IdentityOperations
{
    /// <summary><see cref="IServices.CreateServiceAsync"/>.</summary>
    public static Operation<CreateServiceRequest, Service> CreateService { get; } = new(Domain, "create_service", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone POST /v3/services",
        Simulates = "type, name, description, enabled",
    };

    /// <summary><see cref="IServices.GetServiceAsync"/>.</summary>
    public static Operation<IdentityReference, Service> GetService { get; } = new(Domain, "get_service", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/services/{id}",
        Simulates = "the service, for who acts for the system",
    };

    /// <summary><see cref="IServices.ListServicesAsync"/>: one page.</summary>
    public static Operation<ServiceQuery, IReadOnlyList<Service>> ListServices { get; } = new(Domain, "list_services", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/services",
        Simulates = "type, name, limit and marker; oldest first",
    };

    /// <summary><see cref="IServices.UpdateServiceAsync"/>.</summary>
    public static Operation<UpdateServiceRequest, Service> UpdateService { get; } = new(Domain, "update_service", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone PATCH /v3/services/{id}",
        Simulates = "catalogs follow at once",
    };

    /// <summary><see cref="IServices.DeleteServiceAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteService { get; } = new(Domain, "delete_service", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone DELETE /v3/services/{id}",
        Simulates = "the service with its endpoints and limits",
    };

    /// <summary><see cref="IServices.CreateEndpointAsync"/>.</summary>
    public static Operation<CreateEndpointRequest, Endpoint> CreateEndpoint { get; } = new(Domain, "create_endpoint", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone POST /v3/endpoints",
        Simulates = "addresses with parts to fill in",
    };

    /// <summary><see cref="IServices.GetEndpointAsync"/>.</summary>
    public static Operation<IdentityReference, Endpoint> GetEndpoint { get; } = new(Domain, "get_endpoint", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/endpoints/{id}",
        Simulates = "the endpoint, for who acts for the system",
    };

    /// <summary><see cref="IServices.ListEndpointsAsync"/>: one page.</summary>
    public static Operation<EndpointQuery, IReadOnlyList<Endpoint>> ListEndpoints { get; } = new(Domain, "list_endpoints", OperationKind.Read)
    {
        Upstream = "Keystone GET /v3/endpoints",
        Simulates = "service, interface, region, limit and marker; oldest first",
    };

    /// <summary><see cref="IServices.UpdateEndpointAsync"/>.</summary>
    public static Operation<UpdateEndpointRequest, Endpoint> UpdateEndpoint { get; } = new(Domain, "update_endpoint", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone PATCH /v3/endpoints/{id}",
        Simulates = "catalogs follow at once",
    };

    /// <summary><see cref="IServices.DeleteEndpointAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteEndpoint { get; } = new(Domain, "delete_endpoint", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone DELETE /v3/endpoints/{id}",
        Simulates = "catalogs follow at once",
    };

    /// <summary><see cref="IServices.CreateRegionAsync"/>.</summary>
    public static Operation<CreateRegionRequest, Region> CreateRegion { get; } = new(Domain, "create_region", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone POST /v3/regions, PUT /v3/regions/{id}",
        Simulates = "ids that are chosen or given, regions that are parts of others",
    };

    /// <summary><see cref="IServices.GetRegionAsync"/>.</summary>
    public static Operation<IdentityReference, Region> GetRegion { get; } = new(Domain, "get_region", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/regions/{id}",
        Simulates = "the region, for everybody",
    };

    /// <summary><see cref="IServices.ListRegionsAsync"/>: one page.</summary>
    public static Operation<RegionQuery, IReadOnlyList<Region>> ListRegions { get; } = new(Domain, "list_regions", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/regions",
        Simulates = "parent, limit and marker; oldest first",
    };

    /// <summary><see cref="IServices.UpdateRegionAsync"/>.</summary>
    public static Operation<UpdateRegionRequest, Region> UpdateRegion { get; } = new(Domain, "update_region", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone PATCH /v3/regions/{id}",
        Simulates = "description and parent",
        Refuses = "circles",
    };

    /// <summary><see cref="IServices.DeleteRegionAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteRegion { get; } = new(Domain, "delete_region", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone DELETE /v3/regions/{id}",
        Simulates = "the region with its parts, when nothing is in them",
    };
}
