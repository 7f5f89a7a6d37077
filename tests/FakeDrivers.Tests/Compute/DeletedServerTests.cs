using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class DeletedServerTests : ComputeTests
{
    [Fact]
    public async Task A_deleted_server_keeps_what_it_was_but_no_addresses_and_volumes()
    {
        var server = await CreateAsync();
        await AttachAsync(server);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await Compute.DeleteServerAsync(server.Id, Token);

        var gone = (await World.Compute.ListServersAsync(new() { Status = ServerStatus.Deleted, AllProjects = true }, Token).ToListAsync(Token)).Single();

        gone.Should().BeEquivalentTo(new { server.Id, server.Name, server.ImageId, server.HostId, VmState = ServerVmState.Deleted, PowerState = ServerPowerState.NoState });
        (gone.TerminatedAt, gone.Volumes.Count, gone.Addresses.Count).Should().Be((World.Clock.GetUtcNow(), 0, 0));
        await RefusedAsync<ResourceNotFoundException>(() => World.Compute.GetServerAsync(server.Id, Token));
    }

    [Fact]
    public async Task A_listing_of_changes_pages_over_what_is_there_and_what_is_gone_in_order()
    {
        var since = World.Clock.GetUtcNow();
        var servers = new List<Server>();
        for (var number = 0; number < 4; number++)
        {
            servers.Add(await CreateAsync($"s{number}"));
            World.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Compute.DeleteServerAsync(servers[1].Id, Token);
        await Compute.DeleteServerAsync(servers[2].Id, Token);
        var all = await Compute.ListServersAsync(new() { ChangedSince = since }, Token).ToListAsync(Token);
        var page = await Compute.ListServersAsync(new() { ChangedSince = since, Limit = 2, Marker = servers[1].Id }, Token).ToListAsync(Token);
        var sorted = await Compute.ListServersAsync(
            new() { ChangedSince = since, Sort = [new(ServerSortKey.Name, IsDescending: true)] }, Token).ToListAsync(Token);

        all.Select(server => (server.Name, server.Status == ServerStatus.Deleted)).Should().Equal(("s0", false), ("s1", true), ("s2", true), ("s3", false));
        page.Select(server => server.Name).Should().Equal("s2", "s3");
        sorted.Select(server => server.Name).Should().Equal("s3", "s2", "s1", "s0");
        (await Compute.ListServersAsync(new() { ChangedSince = since, Deleted = false }, Token).ToListAsync(Token)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Pages_of_what_is_gone_hold_what_is_only_marked_too_and_go_on_after_one_that_is_back()
    {
        using var world = new FakeWorld(Options(options => options.ReclaimInterval = TimeSpan.FromHours(1)));
        var made = await world.Compute.CreateServersAsync(Request("s"), 4, 4, Token);
        foreach (var server in made.Servers.Take(3)) await world.Compute.DeleteServerAsync(server.Id, Token);
        await world.Compute.ForceDeleteServerAsync(made.Servers[1].Id, Token);

        var all = await world.Compute.ListServersAsync(new() { Deleted = true }, Token).ToListAsync(Token);
        await world.Compute.RestoreServerAsync(made.Servers[0].Id, Token);
        var rest = await world.Compute.ListServersAsync(new() { Deleted = true, AllProjects = true, Limit = 1, Marker = made.Servers[0].Id }, Token).ToListAsync(Token);

        all.Select(server => server.Name).Should().BeEquivalentTo("s-1", "s-2", "s-3");
        rest.Should().ContainSingle();
    }

    [Fact]
    public async Task A_user_may_not_ask_for_deleted_servers_and_no_marker_is_one_where_they_are_not_listed()
    {
        var server = await CreateAsync();
        await Compute.DeleteServerAsync(server.Id, Token);

        await RefusedAsync<AccessDeniedException>(() => Compute.ListServersAsync(new() { Deleted = true }, Token).ToListAsync(Token).AsTask());
        await RefusedAsync<InvalidRequestException>(() => Compute.ListServersAsync(new() { Marker = server.Id }, Token).ToListAsync(Token).AsTask());
    }

    [Fact]
    public async Task A_world_that_remembers_none_lists_none()
    {
        using var world = new FakeWorld(Options(options => options.MaxDeletedServers = 0));
        var server = await world.Compute.CreateServerAsync(Request(), Token);
        await world.Compute.DeleteServerAsync(server.Id, Token);

        (await world.Compute.ListServersAsync(new() { Deleted = true }, Token).ToListAsync(Token)).Should().BeEmpty();
        world.Snapshot().Rows(ComputeTables.InstanceActions).Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_marked_as_deleted_is_listed_only_when_such_are_asked_for()
    {
        using var world = new FakeWorld(Options(options => options.ReclaimInterval = TimeSpan.FromHours(1)));
        var server = await world.Compute.CreateServerAsync(Request(), Token);
        await world.Compute.DeleteServerAsync(server.Id, Token);

        (await world.Compute.ListServersAsync(null, Token).ToListAsync(Token)).Should().BeEmpty();
        (await world.Compute.ListServersAsync(new() { Status = ServerStatus.SoftDeleted }, Token).ToListAsync(Token)).Should().ContainSingle();
        (await world.Compute.ListServersAsync(new() { Deleted = true }, Token).ToListAsync(Token)).Should().ContainSingle();
    }
}
