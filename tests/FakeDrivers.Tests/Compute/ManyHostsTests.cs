using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

/// <summary>Where there are so many hosts that not each is looked at, a server goes where it would go if each were.</summary>
public sealed class ManyHostsTests() : ComputeTests(Options(options => (options.Hosts, options.MaxInstances, options.MaxCores, options.MaxMemoryMiB) = (40, -1, -1, -1)))
{
    [Fact]
    public async Task Servers_go_where_most_memory_is_free_the_oldest_host_first()
    {
        var hosts = new List<string?>();
        for (var i = 0; i < 41; i++) hosts.Add((await CreateAsync()).Host);

        hosts.Should().Equal([.. Enumerable.Range(1, 40).Select(number => $"compute-{number}"), "compute-1"]);
    }

    [Fact]
    public async Task Zones_hints_room_and_what_is_off_narrow_the_choice()
    {
        var far = await World.Compute.CreateAggregateAsync("far", "far", Token);
        await World.Compute.AddHostToAggregateAsync(far.Id, "compute-39", Token);
        World.Edit(edit =>
        {
            edit.Host("compute-1", host => host with { IsUp = false });
            edit.Host("compute-2", host => host with { Vcpus = 0, MemoryMiB = host.MemoryMiB * 2 });
            edit.Host("compute-7", host => host with { MemoryMiB = host.MemoryMiB + 1 });
        });

        var first = await CreateAsync();
        var there = await Compute.CreateServerAsync(Request() with { AvailabilityZone = "far" }, Token);
        var same = await Compute.CreateServerAsync(Request() with { SchedulerHints = new() { SameHost = [there.Id] } }, Token);
        var named = await World.Compute.CreateServerAsync(Request() with { Host = "compute-40" }, Token);
        var second = await CreateAsync();

        new[] { first, there, same, named, second }.Select(server => server.Host).Should().Equal("compute-7", "compute-39", "compute-39", "compute-40", "compute-3");
    }

    [Fact]
    public async Task When_none_will_do_the_fault_counts_them_all()
    {
        var server = await World.Compute.CreateServerAsync(Request() with { FlavorId = (await HugeAsync()).Id }, Token);

        server.Fault!.Message.Should().Contain("40 have no room");
    }

    private Task<Flavor> HugeAsync() => World.Compute.CreateFlavorAsync(new() { Name = "huge", Vcpus = int.MaxValue, MemoryMiB = 1, DiskGiB = 1 }, Token);
}
