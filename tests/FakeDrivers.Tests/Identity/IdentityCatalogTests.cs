using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityCatalogTests : IdentityTestBase
{
    [Fact]
    public async Task A_new_world_has_a_catalog_of_services_under_old_and_new_types()
    {
        var catalog = await Identity.GetCatalogAsync(Token);

        catalog.Select(entry => entry.Type).Should().Equal(
            "identity", "compute", "block-storage", "volumev3", "image", "network", "shared-file-system", "sharev2", "load-balancer", "placement", "rating");
        catalog.Should().OnlyContain(entry => entry.Endpoints.Count == 3);
        catalog[3].Endpoints[0].Should().BeEquivalentTo(
            new { Interface = EndpointInterface.Public, RegionId = "RegionOne", Url = "http://volumev3.invalid/v3/admin" });
    }

    [Fact]
    public async Task Tokens_that_are_there_show_a_change_of_the_catalog_at_once()
    {
        var (user, shop) = await MemberAsync();
        var token = await LogInAsync(user, shop);
        var service = await Identity.CreateServiceAsync(new() { Type = "dns", Name = "designate" }, Token);
        var endpoint = await Identity.CreateEndpointAsync(new() { ServiceId = service.Id, Url = "http://dns/$(tenant_id)s/$(user_id)s", RegionId = "RegionOne" }, Token);

        (await UrlsAsync()).Should().Equal($"http://dns/{shop.Id}/{user.Id}");
        await Identity.UpdateEndpointAsync(new() { EndpointId = endpoint.Id, Url = "http://other/", Interface = EndpointInterface.Admin }, Token);
        (await UrlsAsync()).Should().Equal("http://other/");
        await Identity.UpdateEndpointAsync(new() { EndpointId = endpoint.Id, IsEnabled = false }, Token);
        (await UrlsAsync()).Should().BeEmpty();
        await Identity.UpdateServiceAsync(new() { ServiceId = service.Id, IsEnabled = false }, Token);
        (await Identity.ValidateTokenAsync(token.Id, cancellationToken: Token)).Catalog!.Should().NotContain(entry => entry.Type == "dns");

        async Task<IEnumerable<string>> UrlsAsync() => (await Identity.ValidateTokenAsync(token.Id, cancellationToken: Token))
            .Catalog!.Single(entry => entry.Type == "dns").Endpoints.Select(each => each.Url);
    }

    [Fact]
    public async Task Endpoints_that_need_a_project_are_left_out_without_one()
    {
        var token = await Identity.AuthenticateAsync(AuthenticationRequest.WithPassword("admin", "secret", TokenScope.System), Token);

        token.Catalog!.Single(entry => entry.Type == "volumev3").Endpoints.Should().BeEmpty();
        token.Catalog!.Single(entry => entry.Type == "compute").Endpoints.Should().HaveCount(3);
    }

    [Fact]
    public async Task Services_endpoints_and_regions_are_made_changed_listed_and_deleted()
    {
        var service = await Identity.CreateServiceAsync(new() { Type = "dns" }, Token);
        (await Identity.UpdateServiceAsync(new() { ServiceId = service.Id, Name = "designate" }, Token)).Name.Should().Be("designate");
        (await ToListAsync(Identity.ListServicesAsync(new() { Type = "dns", Name = "designate" }, Token))).Should().Equal(await Identity.GetServiceAsync(service.Id, Token));
        var east = await Identity.CreateRegionAsync(new() { Id = "East", Description = "d" }, Token);
        var part = await Identity.CreateRegionAsync(new() { ParentRegionId = "East" }, Token);
        (await ToListAsync(Identity.ListRegionsAsync(new() { ParentRegionId = "East" }, Token))).Should().Equal(part);
        (await Identity.UpdateRegionAsync(new() { RegionId = "East", Description = "e" }, Token)).Should().Be(east with { Description = "e" });
        var endpoint = await Identity.CreateEndpointAsync(new() { ServiceId = service.Id, Url = "http://dns/", RegionId = part.Id }, Token);
        (await ToListAsync(Identity.ListEndpointsAsync(new() { RegionId = part.Id }, Token))).Should().Equal(await Identity.GetEndpointAsync(endpoint.Id, Token));
        (await ToListAsync(Identity.ListEndpointsAsync(new() { ServiceId = service.Id, Interface = EndpointInterface.Admin }, Token))).Should().BeEmpty();

        (await RefusedAsync<InvalidStateException>(() => Identity.DeleteRegionAsync("East", Token))).CurrentState.Should().Be("in use");
        await Identity.DeleteServiceAsync(service.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => Identity.GetEndpointAsync(endpoint.Id, Token));
        await Identity.DeleteRegionAsync("East", Token);
        await RefusedAsync<ResourceNotFoundException>(() => Identity.GetRegionAsync(part.Id, Token));
    }

    [Fact]
    public async Task Each_refusal_changes_nothing()
    {
        var part = await Identity.CreateRegionAsync(new() { Id = "Part", ParentRegionId = "RegionOne" }, Token);
        var user = World.As(new() { ProjectId = "shop", UserId = "ann" }).Identity;

        await RefusedAsync<InvalidRequestException>(() => Identity.CreateServiceAsync(new() { Type = " " }, Token));
        await RefusedAsync<InvalidRequestException>(() => EndpointAsync(new() { ServiceId = "none", Url = "http://x/" }));
        (await RefusedAsync<InvalidRequestException>(() => EndpointAsync(new() { ServiceId = "compute", Url = "http://x/", RegionId = "regionone" })))
            .Message.Should().Contain("Did you mean 'RegionOne'?");
        await RefusedAsync<InvalidRequestException>(() => EndpointAsync(new() { ServiceId = "compute", Url = "http://x/$(bad)s" }));
        await RefusedAsync<InvalidRequestException>(() => EndpointAsync(new() { ServiceId = "compute", Url = "" }));
        await RefusedAsync<InvalidRequestException>(() => EndpointAsync(new() { ServiceId = "compute", Url = "http://x/", Interface = (EndpointInterface)7 }));
        await RefusedAsync<InvalidRequestException>(() => Identity.UpdateEndpointAsync(new() { EndpointId = "compute-public", ServiceId = "none" }, Token));
        await RefusedAsync<ConflictException>(() => Identity.CreateRegionAsync(new() { Id = "RegionOne" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.CreateRegionAsync(new() { ParentRegionId = "none" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.UpdateRegionAsync(new() { RegionId = "RegionOne", ParentRegionId = part.Id }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.UpdateServiceAsync(new() { ServiceId = "none" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteServiceAsync("none", Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteEndpointAsync("none", Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteRegionAsync("none", Token));
        await RefusedAsync<AccessDeniedException>(() => user.GetServiceAsync("compute", Token));
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(user.ListServicesAsync(cancellationToken: Token)));
        await RefusedAsync<AccessDeniedException>(() => user.GetEndpointAsync("compute-public", Token));
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(user.ListEndpointsAsync(cancellationToken: Token)));
        await RefusedAsync<AccessDeniedException>(() => user.CreateServiceAsync(new() { Type = "x" }, Token));
        (await ToListAsync(user.ListRegionsAsync(cancellationToken: Token))).Should().HaveCount(2, "everybody sees regions");

        Task EndpointAsync(CreateEndpointRequest request) => Identity.CreateEndpointAsync(request, Token);
    }
}
