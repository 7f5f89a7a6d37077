using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Services and endpoints.</content>
internal static partial class IdentityRules
{
    public static Service CreateService(Transaction tx, CreateServiceRequest request)
    {
        DemandName(nameof(request.Type), request.Type, MostOfName);
        var service = new Service
        {
            Id = NewId(tx, "service", request.Type),
            Type = request.Type,
            Name = request.Name,
            Description = OrNothing(request.Description, null),
            IsEnabled = request.IsEnabled,
        };
        tx.Add(IdentityTables.Services, service);
        return service;
    }

    public static Service GetService(StateView view, IdentityReference request)
    {
        IdentityPolicy.DemandSeesAll(view, IdentityOperations.GetService);
        return Require(view, IdentityTables.Services, IdentityErrors.Service, request.Id);
    }

    public static IReadOnlyList<Service> ListServices(StateView view, ServiceQuery query)
    {
        IdentityPolicy.DemandSeesAll(view, IdentityOperations.ListServices);
        return Page(
            view, IdentityTables.Services, null, null, query.Limit, query.Marker,
            service => (query.Type is null || service.Type == query.Type) && (query.Name is null || service.Name == query.Name));
    }

    public static Service UpdateService(Transaction tx, UpdateServiceRequest request)
    {
        var old = Require(tx, IdentityTables.Services, IdentityErrors.Service, request.ServiceId);
        DemandName(nameof(request.Type), request.Type, MostOfName);
        var service = old with
        {
            Type = request.Type ?? old.Type,
            Name = request.Name ?? old.Name,
            Description = OrNothing(request.Description, old.Description),
            IsEnabled = request.IsEnabled ?? old.IsEnabled,
        };
        tx.Update(IdentityTables.Services, service);
        return service;
    }

    public static NoResult DeleteService(Transaction tx, IdentityReference request)
    {
        Require(tx, IdentityTables.Services, IdentityErrors.Service, request.Id);
        RemoveAll(tx, IdentityTables.EndpointsByService, request.Id);
        RemoveAll(tx, IdentityTables.LimitsByService, request.Id);
        RemoveAll(tx, IdentityTables.RegisteredLimitsByService, request.Id);
        tx.Remove(IdentityTables.Services, request.Id);
        return NoResult.Value;
    }

    public static Endpoint CreateEndpoint(Transaction tx, CreateEndpointRequest request)
    {
        DemandEndpoint(tx, request.ServiceId, request.Interface, request.Url, request.RegionId);
        var endpoint = new Endpoint
        {
            Id = NewId(tx, "endpoint", request.ServiceId),
            ServiceId = request.ServiceId,
            Interface = request.Interface,
            Url = request.Url,
            RegionId = OrNothing(request.RegionId, null),
            IsEnabled = request.IsEnabled,
        };
        tx.Add(IdentityTables.Endpoints, endpoint);
        return endpoint;
    }

    public static Endpoint GetEndpoint(StateView view, IdentityReference request)
    {
        IdentityPolicy.DemandSeesAll(view, IdentityOperations.GetEndpoint);
        return Require(view, IdentityTables.Endpoints, IdentityErrors.Endpoint, request.Id);
    }

    public static IReadOnlyList<Endpoint> ListEndpoints(StateView view, EndpointQuery query)
    {
        IdentityPolicy.DemandSeesAll(view, IdentityOperations.ListEndpoints);
        (Index<Endpoint>? Index, IndexText? Text) by = query switch
        {
            { ServiceId: { } service } => (IdentityTables.EndpointsByService, service),
            { RegionId: { } region } => (IdentityTables.EndpointsByRegion, region),
            _ => (null, null),
        };
        return Page(
            view, IdentityTables.Endpoints, by.Index, by.Text, query.Limit, query.Marker,
            endpoint => (query.Interface is null || endpoint.Interface == query.Interface)
                && (query.RegionId is null || endpoint.RegionId == query.RegionId));
    }

    public static Endpoint UpdateEndpoint(Transaction tx, UpdateEndpointRequest request)
    {
        var old = Require(tx, IdentityTables.Endpoints, IdentityErrors.Endpoint, request.EndpointId);
        DemandEndpoint(tx, request.ServiceId, request.Interface, request.Url, request.RegionId);
        var endpoint = old with
        {
            ServiceId = request.ServiceId ?? old.ServiceId,
            Interface = request.Interface ?? old.Interface,
            Url = request.Url ?? old.Url,
            RegionId = OrNothing(request.RegionId, old.RegionId),
            IsEnabled = request.IsEnabled ?? old.IsEnabled,
        };
        tx.Update(IdentityTables.Endpoints, endpoint);
        return endpoint;
    }

    public static NoResult DeleteEndpoint(Transaction tx, IdentityReference request)
    {
        Require(tx, IdentityTables.Endpoints, IdentityErrors.Endpoint, request.Id);
        tx.Remove(IdentityTables.Endpoints, request.Id);
        return NoResult.Value;
    }

    private static void DemandEndpoint(Transaction tx, string? serviceId, EndpointInterface? of, string? url, string? regionId)
    {
        if (serviceId is not null) DemandService(tx, serviceId);
        if (!string.IsNullOrEmpty(regionId)) DemandRegion(tx, regionId);
        if (of is { } value && !Enum.IsDefined(value)) throw IdentityErrors.Interface(value);
        if (url is not null && (string.IsNullOrWhiteSpace(url) || CatalogUrl.HasUnknownParts(url))) throw IdentityErrors.Url(url);
    }

    private static void DemandService(Transaction tx, string serviceId)
    {
        if (tx.Contains(IdentityTables.Services, serviceId)) return;
        throw IdentityErrors.Unknown(nameof(Endpoint.ServiceId), IdentityErrors.Service, serviceId, Known(tx, IdentityTables.Services));
    }

    private static void DemandRegion(Transaction tx, string regionId)
    {
        if (tx.Contains(IdentityTables.Regions, regionId)) return;
        throw IdentityErrors.Unknown(nameof(Endpoint.RegionId), IdentityErrors.Region, regionId, Known(tx, IdentityTables.Regions));
    }
}
