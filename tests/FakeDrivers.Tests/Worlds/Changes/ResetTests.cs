using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class ResetTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    public ResetTests()
    {
        _world.Change(tx => tx.Add(LedgerTables.Accounts, new Account { Id = "seeded", Name = "x" }));
        _world.Kernel.TakeAsSeed();
        _world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 1_000)).Ended();
        _world.Faults.On(LedgerOperations.Open).Hang();
        _world.Clock.Advance(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(WorldParts.None)]
    [InlineData(WorldParts.State)]
    [InlineData(WorldParts.Calls)]
    [InlineData(WorldParts.Faults)]
    [InlineData(WorldParts.Clock)]
    [InlineData(WorldParts.State | WorldParts.Clock)]
    [InlineData(WorldParts.All)]
    public void A_reset_clears_exactly_the_named_parts(WorldParts parts)
    {
        _world.Reset(parts);

        _world.View().Rows(LedgerTables.Accounts).Should().HaveCount(parts.HasFlag(WorldParts.State) ? 1 : 2);
        _world.Pending.Should().HaveCount(parts.HasFlag(WorldParts.State) ? 0 : 1);
        _world.Calls.Count.Should().Be(parts.HasFlag(WorldParts.Calls) ? 0 : 2);
        _world.Faults.Rules.Should().HaveCount(parts.HasFlag(WorldParts.Faults) ? 0 : 1);
        _world.Clock.GetUtcNow().Should().Be(_world.Clock.Start.AddSeconds(parts.HasFlag(WorldParts.Clock) ? 0 : 30));
        _world.Changes.Revision.Should().Be(parts.HasFlag(WorldParts.State) ? 3 : 2, "a reset state is a new revision");
        _world.Calls.LastSequence.Should().Be(2, "numbers go on");
    }

    [Fact]
    public void After_a_whole_reset_the_same_calls_give_the_same_world()
    {
        var fresh = LedgerWorld.Empty();
        fresh.Change(tx => tx.Add(LedgerTables.Accounts, new Account { Id = "seeded", Name = "x" }));

        _world.Reset();

        _world.Ledger().OpenAsync("a").Ended().Should().Be(fresh.Ledger().OpenAsync("a").Ended());
        _world.Snapshot().Export().Should().Be(fresh.Snapshot().Export());
    }

    [Fact]
    public void A_clock_that_is_put_back_leaves_timers_the_time_that_they_had_left()
    {
        var fired = 0;
        _world.Clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        _world.Clock.Advance(TimeSpan.FromSeconds(4));

        _world.Reset(WorldParts.Clock);

        _world.Clock.Advance(TimeSpan.FromSeconds(5));
        fired.Should().Be(0);
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        fired.Should().Be(1);
    }

    [Fact]
    public void The_worlds_own_timer_follows_a_clock_that_is_put_back()
    {
        _world.Reset(WorldParts.Clock);

        _world.Clock.NextDue.Should().Be(_world.Clock.Start.AddSeconds(1_000));
    }
}
