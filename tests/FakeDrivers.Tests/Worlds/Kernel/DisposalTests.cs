namespace FakeDrivers.Tests.Worlds;

public sealed class DisposalTests
{
    [Fact]
    public async Task A_disposed_world_refuses_every_use_and_names_itself()
    {
        var world = LedgerWorld.Empty();
        var snapshot = world.Snapshot();
        world.Dispose();

        var acts = new Func<Task>[]
        {
            () => world.Ledger().OpenAsync("a"),
            () => world.Ledger().GetAsync("a"),
            () => world.Ledger().AuditAsync(_ => new("fine")),
            () => world.SettleAsync(),
            () => world.RunUntilIdleAsync(TestContext.Current.CancellationToken),
            () => Task.FromResult(world.Snapshot()),
            () => Task.FromResult(world.Fork()),
            () =>
            {
                world.Restore(snapshot);
                return Task.CompletedTask;
            },
            () =>
            {
                world.Reset();
                return Task.CompletedTask;
            },
        };

        foreach (var act in acts)
        {
            (await act.Should().ThrowAsync<ObjectDisposedException>()).Which.ObjectName.Should().Be("FakeWorld");
        }
    }

    [Fact]
    public async Task What_happened_can_still_be_read()
    {
        var world = LedgerWorld.Empty();
        await world.Ledger().OpenAsync("a");

        world.Dispose();

        world.Calls.Count.Should().Be(1);
        world.Changes.Revision.Should().Be(1);
    }

    [Fact]
    public async Task A_world_that_ends_on_the_way_ends_the_run_until_it_is_idle()
    {
        var world = LedgerWorld.Empty();
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        using var timer = world.Clock.CreateTimer(_ => world.Dispose(), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var run = () => world.RunUntilIdleAsync(guard.Token);

        await run.Should().ThrowAsync<ObjectDisposedException>();
    }
}
