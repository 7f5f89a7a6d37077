using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class HostAggregateTests() : ComputeTests(Options(options => options.Hosts = 2))
{
    private FakeComputeApi Admin => World.Compute;

    [Fact]
    public async Task An_aggregate_without_its_zone_leaves_its_hosts_in_the_default_one()
    {
        var aggregate = await EastAsync("east");

        var changed = await Admin.UpdateAggregateAsync(new() { AggregateId = aggregate.Id, AvailabilityZone = "" }, Token);

        changed.AvailabilityZone.Should().BeNull();
        (await ZoneAsync()).Should().Be("nova");
    }

    [Fact]
    public async Task A_host_stays_in_the_zone_that_another_aggregate_has_it_in()
    {
        var (first, second) = (await EastAsync("first"), await EastAsync("second"));

        await Admin.UpdateAggregateAsync(new() { AggregateId = first.Id, AvailabilityZone = "" }, Token);
        var between = await ZoneAsync();
        await Admin.RemoveHostFromAggregateAsync(second.Id, "compute-1", Token);

        (between, await ZoneAsync()).Should().Be(("east", "nova"));
    }

    [Fact]
    public async Task The_zone_is_not_taken_away_under_servers()
    {
        var aggregate = await EastAsync("east");
        await Compute.CreateServerAsync(Request() with { AvailabilityZone = "east" }, Token);

        await RefusedAsync<ConflictException>(() => Admin.UpdateAggregateAsync(new() { AggregateId = aggregate.Id, AvailabilityZone = "" }, Token));
    }

    [Fact]
    public async Task No_number_is_given_twice()
    {
        var first = await Admin.CreateAggregateAsync("a", null, Token);
        await Admin.DeleteAggregateAsync(first.Id, Token);

        var second = await Admin.CreateAggregateAsync("b", null, Token);

        (first.Number, second.Number).Should().Be((1, 2));
    }

    [Fact]
    public async Task A_host_that_is_forced_down_is_shown_as_down()
    {
        var service = (await Admin.ListComputeServicesAsync(new() { Host = "compute-1" }, Token)).Single();

        await Admin.UpdateComputeServiceAsync(new() { ServiceId = service.Id, IsForcedDown = true }, Token);

        var hosts = await Admin.ListHypervisorsAsync(cancellationToken: Token).ToListAsync(Token);
        hosts.Select(host => (host.IsUp, host.IsForcedDown)).Should().Equal((false, true), (true, false));
        (await Admin.GetHypervisorAsync(hosts[0].Id, Token)).IsUp.Should().BeFalse();
        (await Admin.UpdateComputeServiceAsync(new() { ServiceId = service.Id, IsForcedDown = false }, Token)).IsUp.Should().BeTrue();
    }

    [Fact]
    public async Task A_server_without_a_host_is_not_evacuated_from_none()
    {
        World.Edit(edit =>
        {
            foreach (var host in new[] { "compute-1", "compute-2" }) edit.Host(host, each => each with { IsEnabled = false });
        });
        var server = await CreateAsync();
        World.Edit(edit => edit.Server(server.Id, each => each with { LaunchedAt = World.Clock.GetUtcNow() }));

        (await RefusedAsync<InvalidRequestException>(() => Admin.EvacuateServerAsync(server.Id, cancellationToken: Token))).Message.Should().Contain("it is on no host");
    }

    private async Task<HostAggregate> EastAsync(string name)
    {
        var aggregate = await Admin.CreateAggregateAsync(name, "east", Token);
        return await Admin.AddHostToAggregateAsync(aggregate.Id, "compute-1", Token);
    }

    private async Task<string> ZoneAsync() => (await Admin.ListHypervisorsAsync(cancellationToken: Token).ToListAsync(Token))[0].AvailabilityZone;
}
