using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class WorldOptionsTests
{
    [Fact]
    public void Every_invalid_option_is_named_with_what_would_be_valid()
    {
        var act = () => LedgerWorld.Empty(options =>
        {
            options.CallLogCapacity = 0;
            options.ChangeFeedCapacity = -1;
            options.Throttling.All = new() { Permits = 0 };
            options.Throttling.For(LedgerOperations.Open, new() { Per = TimeSpan.Zero });
        });

        act.Should().Throw<ArgumentException>().WithMessage(
            "FakeDrivers:CallLogCapacity must be at least 1, but is 0. " +
            "FakeDrivers:ChangeFeedCapacity must be at least 1, but is -1. " +
            "FakeDrivers:Throttling:All:Permits must be at least 1, but is 0. " +
            "FakeDrivers:Throttling:Only:ledger.open:Per must be above zero, but is 00:00:00.*");
    }

    [Fact]
    public void A_new_world_has_a_clock_of_its_own_at_its_start()
    {
        using var one = new FakeWorld();
        using var two = new FakeWorld();

        one.Clock.GetUtcNow().Should().Be(FakeClock.DefaultStart);
        one.Clock.Should().NotBeSameAs(two.Clock);
        one.TimeProvider.Should().BeSameAs(one.Clock);
    }

    [Fact]
    public void Options_of_a_domain_that_the_world_has_not_are_an_error_of_the_rule()
    {
        using var world = LedgerWorld.Empty();

        world.Invoking(it => it.View().Options<OpenAccount>()).Should().Throw<InvalidOperationException>().WithMessage("The world has no OpenAccount*");
    }

    [Fact]
    public void What_is_laid_down_is_the_seed_that_no_commit_tells_of()
    {
        using var world = LedgerWorld.Empty();
        world.Kernel.LayDown(RequestContext.Admin, tx =>
        {
            tx.Add(LedgerTables.Accounts, new Account { Id = "a", Name = "x" });
            tx.Begin(LedgerOperations.FinishOpen, "a", Progress.After(TimeSpan.FromSeconds(10)));
        });
        world.Changes.Revision.Should().Be(0);
        world.Clock.PendingTimers.Should().Be(1, "what the seed began ends too");

        world.Change(tx => tx.Remove(LedgerTables.Accounts, "a"));
        world.Reset(WorldParts.State);

        world.View().Contains(LedgerTables.Accounts, "a").Should().BeTrue();
    }
}
