using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerMigrationTests() : ComputeTests(Options(options =>
{
    options.Hosts = 3;
    options.LiveMigrate = Progress.After(TimeSpan.FromMinutes(1));
}))
{
    [Fact]
    public async Task A_live_migration_that_is_ended_early_leaves_the_server_where_it_was()
    {
        var server = await CreateAsync();
        await World.Compute.LiveMigrateServerAsync(server.Id, cancellationToken: Token);
        var moving = await Compute.GetServerAsync(server.Id, Token);

        await World.Compute.AbortLiveMigrationAsync(server.Id, moving.Move!.MigrationId, Token);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        moving.Status.Should().Be(ServerStatus.Migrating);
        (await Compute.GetServerAsync(server.Id, Token)).Should().Be(server);
        World.Snapshot().Rows(ComputeTables.Migrations).Single().Status.Should().Be(ServerMigrationStatus.Cancelled);
    }

    [Fact]
    public async Task A_live_migration_that_is_hurried_ends_at_once()
    {
        var server = await CreateAsync();
        await World.Compute.LiveMigrateServerAsync(server.Id, "compute-3", Token);

        await World.Compute.ForceCompleteLiveMigrationAsync(server.Id, (await Compute.GetServerAsync(server.Id, Token)).Move!.MigrationId, Token);

        (await Compute.GetServerAsync(server.Id, Token)).Should().Match<Server>(moved => moved.Host == "compute-3" && moved.Status == ServerStatus.Active);
    }

    [Fact]
    public async Task A_live_migration_that_fails_leaves_the_server_running_where_it_was()
    {
        var server = await CreateAsync();
        World.Faults.On(ComputeTransitions.FinishLiveMigrate).Throw(new DriverException("It did not converge."));

        await World.Compute.LiveMigrateServerAsync(server.Id, cancellationToken: Token);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Compute.GetServerAsync(server.Id, Token)).Should().Match<Server>(left => left.Host == server.Host && left.Status == ServerStatus.Active && left.Move == null);
        World.Snapshot().Rows(ComputeTables.Migrations).Single().Status.Should().Be(ServerMigrationStatus.Error);
    }

    [Fact]
    public async Task Without_a_host_that_has_room_only_the_migration_tells_of_it()
    {
        var server = await CreateAsync();
        World.Edit(edit =>
        {
            foreach (var host in new[] { "compute-1", "compute-2", "compute-3" }.Where(host => host != server.Host)) edit.Host(host, each => each with { IsEnabled = false });
        });

        await World.Compute.MigrateServerAsync(server.Id, cancellationToken: Token);

        (await Compute.GetServerAsync(server.Id, Token)).Should().Be(server);
        (await World.Compute.ListMigrationsAsync(cancellationToken: Token).ToListAsync(Token)).Single()
            .Should().Match<ServerMigration>(migration => migration.Status == ServerMigrationStatus.Error && migration.TargetHost == null);
    }

    [Fact]
    public async Task A_server_is_evacuated_only_from_a_host_that_is_down_and_stays_off_when_it_was()
    {
        var server = await CreateAsync();
        await Compute.StopServerAsync(server.Id, Token);
        await RefusedAsync<InvalidRequestException>(() => World.Compute.EvacuateServerAsync(server.Id, cancellationToken: Token));
        World.Edit(edit => edit.Host(server.Host!, host => host with { IsUp = false }));

        await World.Compute.EvacuateServerAsync(server.Id, cancellationToken: Token);

        (await Compute.GetServerAsync(server.Id, Token)).Should().Match<Server>(moved => moved.Host != server.Host && moved.Status == ServerStatus.Shutoff);
    }

    [Fact]
    public async Task An_evacuation_without_a_host_leaves_the_server_in_error()
    {
        var server = await CreateAsync();
        World.Edit(edit =>
        {
            foreach (var host in new[] { "compute-1", "compute-2", "compute-3" }) edit.Host(host, each => each with { IsUp = false });
        });

        await World.Compute.EvacuateServerAsync(server.Id, cancellationToken: Token);

        (await Compute.GetServerAsync(server.Id, Token)).Fault!.Message.Should().StartWith("No valid host was found.");
    }

    [Theory]
    [InlineData("compute-9")]
    [InlineData(null)]
    public async Task A_host_that_is_not_there_or_the_server_s_own_is_refused(string? host)
    {
        var server = await CreateAsync();

        await RefusedAsync<InvalidRequestException>(() => World.Compute.MigrateServerAsync(server.Id, host ?? server.Host, Token));
        await RefusedAsync<InvalidRequestException>(() => World.Compute.LiveMigrateServerAsync(server.Id, host ?? server.Host, Token));
    }

    [Fact]
    public async Task A_reset_state_ends_the_move_and_frees_the_other_host()
    {
        var server = await CreateAsync();
        await World.Compute.LiveMigrateServerAsync(server.Id, cancellationToken: Token);

        await World.Compute.ResetServerStateAsync(server.Id, ServerVmState.Active, Token);

        World.Snapshot().Rows(ComputeTables.Hypervisors).Sum(host => host.MemoryUsedMiB).Should().Be(512);
    }
}
