using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerLockTests : ComputeTests
{
    /// <summary>Operations that a user may not do, locked or not.</summary>
    private static readonly ServerAction[] ForAdministrators =
    [
        ServerActions.SwapVolume, ServerActions.Migrate, ServerActions.LiveMigrate, ServerActions.AbortLiveMigration, ServerActions.ForceCompleteLiveMigration,
        ServerActions.ShelveOffload,
    ];

    [Fact]
    public async Task Every_operation_that_respects_locks_is_refused_to_users()
    {
        var server = await CreateAsync();
        var volume = await AttachAsync(server);
        var free = await CreateVolumeAsync();
        await Compute.LockServerAsync(server.Id, cancellationToken: Token);

        foreach (var (action, call) in ServerCalls.Of(Compute, server, volume.VolumeId, free.Id, Token))
        {
            if (!action.RespectsLock || ForAdministrators.Contains(action)) continue;
            var error = await RefusedAsync<InvalidStateException>(call);
            error.CurrentState.Should().Be("locked", "that is why '{0}' is refused", action.Name);
        }
    }

    [Fact]
    public async Task Locking_twice_is_locking_once()
    {
        var server = await CreateAsync();
        await Compute.LockServerAsync(server.Id, cancellationToken: Token);
        var before = World.Snapshot();

        await Compute.LockServerAsync(server.Id, cancellationToken: Token);

        World.Diff(before, World.Snapshot()).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task An_administrators_lock_replaces_the_owners()
    {
        var server = await CreateAsync();
        await Compute.LockServerAsync(server.Id, cancellationToken: Token);

        await World.Compute.LockServerAsync(server.Id, cancellationToken: Token);

        (await RefusedAsync<AccessDeniedException>(() => Compute.UnlockServerAsync(server.Id, Token))).Operation.Should().Be("compute.unlock_server");
        await World.Compute.UnlockServerAsync(server.Id, Token);
        (await Compute.GetServerAsync(server.Id, Token)).Lock.Should().Be(ServerLock.None);
    }
}
