using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerSoftDeleteTests() : ComputeTests(Options(options => options.ReclaimInterval = TimeSpan.FromHours(1)))
{
    [Fact]
    public async Task A_deleted_server_can_be_restored_for_a_while_and_does_not_count_meanwhile()
    {
        var server = await CreateAsync();

        await Compute.DeleteServerAsync(server.Id, Token);
        var deleted = await Compute.GetServerAsync(server.Id, Token);
        (await Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(0);
        await Compute.RestoreServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromHours(2));

        deleted.Status.Should().Be(ServerStatus.SoftDeleted);
        (await Compute.GetServerAsync(server.Id, Token)).Should().Be(server);
        (await Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(1);
    }

    [Fact]
    public async Task A_deleted_server_that_nobody_restores_is_gone_after_the_time()
    {
        var server = await CreateAsync();
        await Compute.DeleteServerAsync(server.Id, Token);

        await Compute.DeleteServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromHours(1));

        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetServerAsync(server.Id, Token));
        World.Snapshot().Rows(ComputeTables.Hypervisors).Single().RunningServers.Should().Be(0);
    }

    [Fact]
    public async Task A_restore_past_the_quota_is_refused()
    {
        var server = await CreateAsync();
        await Compute.DeleteServerAsync(server.Id, Token);
        await World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", Instances = 0, IsForced = true }, Token);

        await RefusedAsync<QuotaExceededException>(() => Compute.RestoreServerAsync(server.Id, Token));
    }

    [Fact]
    public async Task A_restore_that_fails_leaves_the_time_to_run()
    {
        var server = await CreateAsync();
        await Compute.DeleteServerAsync(server.Id, Token);
        World.Faults.On(ComputeTransitions.FinishRestore).Throw(new DriverException("No."));

        await Compute.RestoreServerAsync(server.Id, Token);
        await World.SettleAsync();

        (await Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.SoftDeleted);
        World.Clock.Advance(TimeSpan.FromHours(1));
        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetServerAsync(server.Id, Token));
    }

    [Fact]
    public async Task By_force_it_is_gone_at_once()
    {
        var server = await CreateAsync();
        await Compute.DeleteServerAsync(server.Id, Token);

        await Compute.ForceDeleteServerAsync(server.Id, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetServerAsync(server.Id, Token));
    }

    [Fact]
    public async Task A_server_that_never_ran_is_gone_at_once()
    {
        World.Faults.On(ComputeTransitions.FinishBuild).Throw(new DriverException("No."));
        var server = await CreateAsync();
        await World.SettleAsync();

        await Compute.DeleteServerAsync(server.Id, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetServerAsync(server.Id, Token));
    }
}
