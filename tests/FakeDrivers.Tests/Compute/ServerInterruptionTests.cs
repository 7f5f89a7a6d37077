using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerInterruptionTests() : ComputeTests(Options(options =>
{
    options.Hosts = 3;
    options.Image = options.Resize = options.LiveMigrate = options.Build = Progress.After(TimeSpan.FromSeconds(10));
}))
{
    [Fact]
    public async Task An_image_whose_making_is_interrupted_is_gone_and_does_not_come_back_with_the_next()
    {
        var server = await BuiltAsync();
        var lost = await Compute.CreateServerImageAsync(server.Id, "lost", null, Token);

        await World.Compute.ResetServerStateAsync(server.Id, ServerVmState.Active, Token);
        var next = await Compute.CreateServerImageAsync(server.Id, "next", null, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        (await Compute.GetImageAsync(next.Id, Token)).Status.Should().Be(ImageStatus.Active);
        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetImageAsync(lost.Id, Token));
    }

    [Fact]
    public async Task A_live_migration_from_a_host_that_dies_ends_before_the_evacuation()
    {
        var server = await BuiltAsync();
        await World.Compute.LiveMigrateServerAsync(server.Id, cancellationToken: Token);
        var host = (await World.Compute.GetServerAsync(server.Id, Token)).Host!;
        World.Edit(edit => edit.Host(host, each => each with { IsUp = false }));

        await World.Compute.EvacuateServerAsync(server.Id, cancellationToken: Token);

        World.Snapshot().Rows(ComputeTables.Migrations).Select(migration => (migration.Kind, migration.Status)).Should()
            .Equal((ServerMigrationKind.LiveMigration, ServerMigrationStatus.Error), (ServerMigrationKind.Evacuation, ServerMigrationStatus.Done));
    }

    [Fact]
    public async Task A_removal_that_fails_leaves_no_move_behind()
    {
        var server = await BuiltAsync();
        await Compute.ResizeServerAsync(server.Id, "2", Token);
        World.Faults.On(ComputeTransitions.FinishDelete).Throw(new DriverException("No."));

        await Compute.DeleteServerAsync(server.Id, Token);
        await World.SettleAsync();

        var left = await Compute.GetServerAsync(server.Id, Token);
        (left.Status, left.Move).Should().Be((ServerStatus.Error, null));
        World.Snapshot().Rows(ComputeTables.Migrations).Single().Status.Should().Be(ServerMigrationStatus.Error);
        World.Snapshot().Rows(ComputeTables.Hypervisors).Sum(host => host.VcpusUsed).Should().Be(1);
    }

    [Fact]
    public async Task A_build_that_is_cut_short_has_its_volumes()
    {
        var volume = await CreateVolumeAsync();
        var server = await Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, Token);

        await World.Compute.ResetServerStateAsync(server.Id, ServerVmState.Active, Token);

        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.InUse);
    }

    private async Task<Server> BuiltAsync()
    {
        var server = await CreateAsync();
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        return server;
    }
}
