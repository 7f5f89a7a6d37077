namespace FakeDrivers.Tests.Compute;

public sealed class ComputeServiceTests() : ComputeTests(Options(options => options.Hosts = 2))
{
    [Fact]
    public async Task An_empty_host_goes_with_its_service_and_from_its_aggregates()
    {
        var aggregate = await World.Compute.CreateAggregateAsync("all", null, Token);
        await World.Compute.AddHostToAggregateAsync(aggregate.Id, "compute-2", Token);
        var service = (await World.Compute.ListComputeServicesAsync(new() { Host = "compute-2" }, Token)).Single();

        await World.Compute.DeleteComputeServiceAsync(service.Id, Token);

        (await World.Compute.ListHypervisorsAsync(null, Token).ToListAsync(Token)).Select(host => host.HostName).Should().Equal("compute-1");
        (await World.Compute.GetAggregateAsync(aggregate.Id, Token)).Hosts.Should().BeEmpty();
        await RefusedAsync<ResourceNotFoundException>(() => World.Compute.DeleteComputeServiceAsync(service.Id, Token));
    }

    [Fact]
    public async Task A_host_that_a_server_may_go_back_to_stays()
    {
        var server = await CreateAsync();
        var source = (await World.Compute.GetServerAsync(server.Id, Token)).Host;
        await World.Compute.MigrateServerAsync(server.Id, cancellationToken: Token);
        var service = (await World.Compute.ListComputeServicesAsync(new() { Host = source }, Token)).Single();

        await RefusedAsync<ConflictException>(() => World.Compute.DeleteComputeServiceAsync(service.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => Compute.DeleteComputeServiceAsync(service.Id, Token));
    }

    [Fact]
    public async Task A_shelved_server_comes_back_on_the_host_that_an_administrator_names()
    {
        var server = await CreateAsync();
        await Compute.ShelveServerAsync(server.Id, Token);

        await RefusedAsync<AccessDeniedException>(() => Compute.UnshelveServerAsync(server.Id, null, "compute-2", Token));
        await RefusedAsync<InvalidRequestException>(() => World.Compute.UnshelveServerAsync(server.Id, null, "compute-3", Token));
        await World.Compute.UnshelveServerAsync(server.Id, null, "compute-2", Token);

        (await Compute.GetServerAsync(server.Id, Token)).Host.Should().Be("compute-2");
    }
}
