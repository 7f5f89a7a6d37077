using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class HostAdministrationTests() : ComputeTests(Options(options =>
{
    options.Hosts = 2;
    options.KeepUsage = true;
}))
{
    [Fact]
    public async Task An_aggregate_makes_a_zone_of_its_hosts_and_servers_can_ask_for_it()
    {
        var aggregate = await World.Compute.CreateAggregateAsync("east", "zone-east", Token);
        await World.Compute.AddHostToAggregateAsync(aggregate.Id, "compute-2", Token);

        var server = await Compute.CreateServerAsync(Request() with { AvailabilityZone = "zone-east" }, Token);
        var zones = await World.Compute.ListAvailabilityZonesAsync(Token);

        (server.Host, server.AvailabilityZone, server.PinnedAvailabilityZone).Should().Be(("compute-2", "zone-east", "zone-east"));
        zones.Select(zone => (zone.Name, string.Join(',', zone.Hosts))).Should().Equal(("nova", "compute-1"), ("zone-east", "compute-2"));
        (await Compute.ListAvailabilityZonesAsync(Token)).Should().OnlyContain(zone => zone.Hosts.Count == 0);
        await RefusedAsync<ConflictException>(() => World.Compute.RemoveHostFromAggregateAsync(aggregate.Id, "compute-2", Token));
        await Compute.DeleteServerAsync(server.Id, Token);
        await World.Compute.RemoveHostFromAggregateAsync(aggregate.Id, "compute-2", Token);
        (await World.Compute.ListAvailabilityZonesAsync(Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_host_is_in_one_zone_only()
    {
        var (east, west) = (await World.Compute.CreateAggregateAsync("east", "zone-east", Token), await World.Compute.CreateAggregateAsync("west", "zone-west", Token));
        await World.Compute.AddHostToAggregateAsync(east.Id, "compute-2", Token);

        await RefusedAsync<ConflictException>(() => World.Compute.AddHostToAggregateAsync(west.Id, "compute-2", Token));
        await RefusedAsync<ResourceNotFoundException>(() => World.Compute.AddHostToAggregateAsync(west.Id, "compute-9", Token));
    }

    [Fact]
    public async Task The_world_can_be_edited_and_what_is_in_use_stays_the_sum()
    {
        var server = await CreateAsync();
        var group = await Compute.CreateServerGroupAsync("g", ServerGroupPolicy.Affinity, cancellationToken: Token);

        World.Edit(edit =>
        {
            edit.Host(server.Host!, host => host with { MemoryMiB = 1024, MemoryUsedMiB = 7 });
            edit.ServerGroup(group.Id, each => each with { ProjectId = "bank" });
            edit.ConsoleOutput(server.Id, "one\ntwo\n");
            edit.Server(server.Id, each => each with { Host = null });
        });

        World.Snapshot().Rows(ComputeTables.Hypervisors).Single(host => host.HostName == server.Host).Should().Match<Hypervisor>(host => host.MemoryMiB == 1024 && host.MemoryUsedMiB == 0);
        (await World.As(new() { ProjectId = "bank", UserId = "b" }).Compute.GetUsageAsync(cancellationToken: Token)).ServerGroups.Should().Be(1);
        World.Edit(edit => edit.Server(server.Id, each => each with { Host = server.Host }));
        (await Compute.GetConsoleOutputAsync(server.Id, 1, Token)).Should().Be("two\n");
        await RefusedAsync<ResourceNotFoundException>(() => Task.Run(() => World.Edit(edit => edit.Host("none", host => host)), Token));
    }

    [Fact]
    public async Task A_usage_counts_hours_also_of_servers_that_are_gone()
    {
        var start = World.Clock.GetUtcNow();
        var (gone, there) = (await CreateAsync("gone"), await Compute.CreateServerAsync(Request("there") with { FlavorId = "2" }, Token));
        World.Clock.Advance(TimeSpan.FromHours(1));
        await Compute.DeleteServerAsync(gone.Id, Token);
        World.Clock.Advance(TimeSpan.FromHours(1));

        var usage = await Compute.GetProjectUsageAsync(start.AddMinutes(30), start.AddDays(1), cancellationToken: Token);

        usage.Servers.Select(each => (each.Name, each.Hours)).Should().Equal(("gone", 0.5), ("there", 1.5));
        usage.TotalMemoryMiBHours.Should().Be((0.5 * 512) + (1.5 * 2048));
        (await Compute.GetProjectUsageAsync(start.AddHours(1.5), start.AddDays(1), cancellationToken: Token)).Servers.Single().ServerId.Should().Be(there.Id);
        await RefusedAsync<InvalidRequestException>(() => Compute.GetProjectUsageAsync(start, start.AddDays(-1), cancellationToken: Token));
        await RefusedAsync<AccessDeniedException>(() => Compute.GetProjectUsageAsync(start, start, "bank", Token));
    }

    [Fact]
    public async Task A_private_flavor_is_no_flavor_for_others()
    {
        var flavor = await World.Compute.CreateFlavorAsync(new() { Name = "secret", Vcpus = 1, MemoryMiB = 64, DiskGiB = 1, IsPublic = false }, Token);

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(Request() with { FlavorId = flavor.Id }, Token));
        (await Compute.ListFlavorsAsync(cancellationToken: Token).ToListAsync(Token)).Should().NotContain(flavor);
        (await World.Compute.ListFlavorsAsync(new() { IsPublic = false }, Token).ToListAsync(Token)).Should().Equal(flavor);
        (await Compute.ListFlavorsAsync(new() { MinMemoryMiB = 8192, MinDiskGiB = 100 }, Token).ToListAsync(Token)).Single().Name.Should().Be("m1.xlarge");
        await World.Compute.AddFlavorAccessAsync(flavor.Id, "shop", Token);
        (await Compute.CreateServerAsync(Request() with { FlavorId = flavor.Id }, Token)).Flavor.Should().Be(flavor);
        await World.Compute.DeleteFlavorAsync(flavor.Id, Token);
        World.Snapshot().Rows(ComputeTables.FlavorAccess).Should().BeEmpty();
    }

    [Fact]
    public async Task A_flavor_that_makes_no_sense_is_refused()
    {
        var good = new CreateFlavorRequest { Name = "good", Vcpus = 1, MemoryMiB = 64, DiskGiB = 1 };
        CreateFlavorRequest[] wrong =
        [
            good with { Name = "" }, good with { Name = " x" }, good with { Id = "a/b" }, good with { Vcpus = 0 }, good with { MemoryMiB = 0 },
            good with { DiskGiB = -1 }, good with { SwapMiB = -1 }, good with { EphemeralGiB = -1 }, good with { RxTxFactor = 0 }, good with { Description = new('x', 65536) },
        ];

        foreach (var request in wrong) await RefusedAsync<InvalidRequestException>(() => World.Compute.CreateFlavorAsync(request, Token));
        await RefusedAsync<ConflictException>(() => World.Compute.CreateFlavorAsync(good with { Id = "1" }, Token));
        await RefusedAsync<ConflictException>(() => World.Compute.AddFlavorAccessAsync("1", "shop", Token));
        await RefusedAsync<ResourceNotFoundException>(() => World.Compute.ListFlavorAccessAsync("1", Token));
    }

    [Fact]
    public async Task A_server_without_a_host_has_no_console_and_no_figures()
    {
        var server = await CreateAsync();
        await Compute.ShelveServerAsync(server.Id, Token);

        await RefusedAsync<ConflictException>(() => Compute.OpenConsoleAsync(server.Id, ServerConsoleKind.Serial, Token));
        await RefusedAsync<ConflictException>(() => Compute.GetConsoleOutputAsync(server.Id, cancellationToken: Token));
        await RefusedAsync<ConflictException>(() => World.Compute.GetDiagnosticsAsync(server.Id, Token));
    }

    [Fact]
    public async Task Consoles_have_addresses_of_their_own_and_go_with_their_server()
    {
        var server = await CreateAsync();
        var urls = new HashSet<string>();
        foreach (var kind in Enum.GetValues<ServerConsoleKind>()) urls.Add((await Compute.OpenConsoleAsync(server.Id, kind, Token)).Url);

        await Compute.DeleteServerAsync(server.Id, Token);

        urls.Should().HaveCount(4);
        World.Snapshot().Rows(ComputeTables.Consoles).Should().BeEmpty();
    }
}
