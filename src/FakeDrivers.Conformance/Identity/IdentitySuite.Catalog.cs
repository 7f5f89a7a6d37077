using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

public sealed partial class IdentitySuite
{
    private static ConformanceCase<IdentityHarness>[] CatalogCases() =>
    [
        Case("IDN-SVC-001", "A service is made, read, listed, changed and deleted with its endpoints", Api, ServiceAsync),
        Case("IDN-SVC-002", "An endpoint is made, read, listed, changed and deleted", Api, EndpointAsync),
        Case("IDN-SVC-003", "The catalogs of tokens follow at once, with addresses filled in", Api, CatalogAsync),
        Case("IDN-SVC-004", "Endpoints of what is not there, or with unknown parts in the address, are refused", Seen, EndpointRefusalsAsync),
        Case("IDN-REG-001", "A region is made with the id that is asked for, read, listed and changed, and deleted with its parts", Seen, RegionAsync),
        Case("IDN-REG-002", "A region that is taken, or whose parent is not there, or with endpoints, is refused", Seen, RegionRefusalsAsync),
    ];

    private static async Task ServiceAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        var (service, endpoint) = await MakeServiceAsync(api, "http://conf/", token).ConfigureAwait(false);
        var changed = await api.UpdateServiceAsync(new() { ServiceId = service.Id, Name = "conf-name" }, token).ConfigureAwait(false);
        Expect.Equal(service with { Name = "conf-name" }, changed, "the changed service");
        Expect.Equal(changed, await api.GetServiceAsync(service.Id, token).ConfigureAwait(false), "the service that is read");
        var found = await ReadAllAsync(api.ListServicesAsync(new() { Type = "conf-type" }, token)).ConfigureAwait(false);
        Expect.Equal([service.Id], found.Select(each => each.Id), "the listing");
        await api.DeleteServiceAsync(service.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => api.GetServiceAsync(service.Id, token), "reading the service").ConfigureAwait(false);
        await NotFoundAsync(() => api.GetEndpointAsync(endpoint.Id, token), "reading its endpoint").ConfigureAwait(false);
    }

    private static async Task EndpointAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        var (service, endpoint) = await MakeServiceAsync(api, "http://conf/", token).ConfigureAwait(false);
        var changed = await api.UpdateEndpointAsync(
            new() { EndpointId = endpoint.Id, Url = "http://conf/2", Interface = EndpointInterface.Internal }, token).ConfigureAwait(false);
        Expect.Equal(endpoint with { Url = "http://conf/2", Interface = EndpointInterface.Internal }, changed, "the changed endpoint");
        Expect.Equal(changed, await api.GetEndpointAsync(endpoint.Id, token).ConfigureAwait(false), "the endpoint that is read");
        var found = await ReadAllAsync(api.ListEndpointsAsync(new() { ServiceId = service.Id }, token)).ConfigureAwait(false);
        Expect.Equal([endpoint.Id], found.Select(each => each.Id), "the listing");
        await api.DeleteEndpointAsync(endpoint.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => api.GetEndpointAsync(endpoint.Id, token), "reading the deleted endpoint").ConfigureAwait(false);
    }

    private static async Task CatalogAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var (_, endpoint) = await MakeServiceAsync(stage.Api, "http://conf/$(project_id)s", token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        Expect.Equal([$"http://conf/{stage.Project.Id}"], Urls(held), "the addresses");
        await stage.Api.UpdateEndpointAsync(new() { EndpointId = endpoint.Id, Url = "http://conf/2" }, token).ConfigureAwait(false);
        Expect.Equal(["http://conf/2"], Urls(await stage.Api.ValidateTokenAsync(held.Id, cancellationToken: token).ConfigureAwait(false)), "the changed addresses");
        var caller = await harness.As(held).GetCatalogAsync(token).ConfigureAwait(false);
        Expect.True(caller.Any(entry => entry.Type == "conf-type"), "the service to be in the caller's catalog");

        static IEnumerable<string> Urls(Token of) => of.Catalog!.Where(entry => entry.Type == "conf-type").SelectMany(entry => entry.Endpoints).Select(each => each.Url);
    }

    private static async Task EndpointRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        var (service, _) = await MakeServiceAsync(api, "http://conf/", token).ConfigureAwait(false);
        await InvalidAsync(() => api.CreateEndpointAsync(new() { ServiceId = Unknown, Url = "http://conf/" }, token), "an unknown service").ConfigureAwait(false);
        await InvalidAsync(() => api.CreateEndpointAsync(new() { ServiceId = service.Id, Url = "http://conf/", RegionId = Unknown }, token), "an unknown region").ConfigureAwait(false);
        await InvalidAsync(() => api.CreateEndpointAsync(new() { ServiceId = service.Id, Url = "http://conf/$(bad)s" }, token), "an unknown part").ConfigureAwait(false);
        await NotFoundAsync(() => api.DeleteServiceAsync(Unknown, token), "deleting an unknown service").ConfigureAwait(false);
    }

    private static async Task RegionAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        var region = await api.CreateRegionAsync(new() { Id = "conf-region" }, token).ConfigureAwait(false);
        Expect.Equal("conf-region", region.Id, "the id");
        var part = await api.CreateRegionAsync(new() { Id = "conf-part", ParentRegionId = region.Id }, token).ConfigureAwait(false);
        var changed = await api.UpdateRegionAsync(new() { RegionId = region.Id, Description = "conf" }, token).ConfigureAwait(false);
        Expect.Equal("conf", changed.Description, "the description");
        Expect.Equal(changed, await api.GetRegionAsync(region.Id, token).ConfigureAwait(false), "the region that is read");
        var found = await ReadAllAsync(api.ListRegionsAsync(new() { ParentRegionId = region.Id }, token)).ConfigureAwait(false);
        Expect.Equal([part.Id], found.Select(each => each.Id), "the parts");
        await api.DeleteRegionAsync(region.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => api.GetRegionAsync(part.Id, token), "reading a part of the deleted region").ConfigureAwait(false);
    }

    private static async Task RegionRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        await api.CreateRegionAsync(new() { Id = "conf-region" }, token).ConfigureAwait(false);
        await ConflictAsync(() => api.CreateRegionAsync(new() { Id = "conf-region" }, token), "the same id").ConfigureAwait(false);
        await NotFoundAsync(() => api.CreateRegionAsync(new() { Id = "conf-other", ParentRegionId = Unknown }, token), "an unknown parent").ConfigureAwait(false);
        var (service, _) = await MakeServiceAsync(api, "http://conf/", token).ConfigureAwait(false);
        await api.CreateEndpointAsync(new() { ServiceId = service.Id, Url = "http://conf/", RegionId = "conf-region" }, token).ConfigureAwait(false);
        await WrongStateAsync(() => api.DeleteRegionAsync("conf-region", token), "deleting a region with an endpoint").ConfigureAwait(false);
    }

    private static async Task<(Service Service, Endpoint Endpoint)> MakeServiceAsync(IIdentityApi api, string url, CancellationToken token)
    {
        var service = await api.CreateServiceAsync(new() { Type = "conf-type" }, token).ConfigureAwait(false);
        return (service, await api.CreateEndpointAsync(new() { ServiceId = service.Id, Url = url }, token).ConfigureAwait(false));
    }
}
