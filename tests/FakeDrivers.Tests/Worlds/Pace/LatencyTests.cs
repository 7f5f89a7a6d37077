using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class LatencyTests
{
    [Fact]
    public async Task A_call_waits_on_the_worlds_clock_and_then_goes_on()
    {
        using var world = LedgerWorld.Empty(options => options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(2)));

        var opening = world.Ledger().OpenAsync("a");
        world.Clock.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
        opening.IsCompleted.Should().BeFalse();
        world.Calls.InFlight.Should().ContainSingle().Which.Operation.Should().BeSameAs(LedgerOperations.Open);
        world.Clock.Advance(TimeSpan.FromTicks(1));

        await opening;
        world.Calls.ToList().Single().Duration.Should().Be(TimeSpan.FromSeconds(2));
        world.Calls.InFlight.Should().BeEmpty();
    }

    [Fact]
    public void The_most_particular_latency_holds()
    {
        using var world = LedgerWorld.Empty(options =>
        {
            options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(1));
            options.Latency.For("ledger", Latency.Fixed(TimeSpan.FromSeconds(2))).For(LedgerOperations.Get, Latency.None);
        });

        world.Ledger().OpenAsync("a").IsCompleted.Should().BeFalse();
        world.Clock.NextDue.Should().Be(world.Clock.Start.AddSeconds(2), "the domain's is nearer than that of all");
        world.Ledger().GetAsync("nobody").IsCompleted.Should().BeTrue("the operation's own is nearest");
    }

    [Fact]
    public void A_range_is_drawn_from_the_seed_and_kept_to()
    {
        IReadOnlyList<TimeSpan> Run(long seed)
        {
            using var world = LedgerWorld.Empty(options =>
            {
                options.RandomSeed = seed;
                options.Latency.All = Latency.Range(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
            });
            for (var i = 0; i < 40; i++)
            {
                var call = world.Ledger().OpenAsync("a");
                world.Clock.AdvanceToNext();
                call.Ended();
            }

            return [.. world.Calls.ToList().Select(call => call.Duration)];
        }

        var first = Run(1);

        first.Should().OnlyContain(time => time >= TimeSpan.FromSeconds(1) && time < TimeSpan.FromSeconds(3)).And.OnlyHaveUniqueItems();
        Run(1).Should().Equal(first);
        Run(2).Should().NotEqual(first);
    }

    [Fact]
    public void Distributions_give_the_time_of_their_quantile()
    {
        Latency.Exponential(TimeSpan.FromSeconds(1)).Draw(1 - Math.Exp(-2)).Should().BeCloseTo(TimeSpan.FromSeconds(2), TimeSpan.FromTicks(2));
        Latency.Exponential(TimeSpan.FromSeconds(1)).Draw(1 - double.Epsilon).Should().Be(TimeSpan.FromSeconds(20));
        Latency.Distribution(unit => TimeSpan.FromSeconds(unit * 8)).Draw(0.5).Should().Be(TimeSpan.FromSeconds(4));
        Latency.Distribution(_ => TimeSpan.FromSeconds(-1)).Draw(0.5).Should().Be(TimeSpan.Zero, "no call ends before it began");
    }

    [Fact]
    public void A_fixed_latency_draws_nothing()
    {
        using var world = LedgerWorld.Empty(options => options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(1)));
        var before = world.Kernel.State;

        _ = world.Ledger().GetAsync("a");

        world.Kernel.State.Should().BeSameAs(before);
    }

    [Fact]
    public async Task What_falls_due_during_the_wait_is_settled_before_the_call_goes_on()
    {
        using var world = LedgerWorld.Empty(options => options.Latency.For(LedgerOperations.Get, Latency.Fixed(TimeSpan.FromSeconds(5))));
        var account = await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 5));

        var getting = world.Ledger().GetAsync(account.Id);
        world.Clock.Advance(TimeSpan.FromSeconds(5));

        (await getting).State.Should().Be(AccountState.Open);
    }

    [Fact]
    public async Task A_call_that_outlasts_its_world_is_refused()
    {
        var world = LedgerWorld.Empty(options => options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(5)));
        var opening = world.Ledger().OpenAsync("a");

        world.Dispose();
        world.Clock.Advance(TimeSpan.FromSeconds(5));

        await opening.Awaiting(call => call).Should().ThrowAsync<ObjectDisposedException>();
        world.Changes.Revision.Should().Be(0);
    }

    [Fact]
    public void Options_that_change_later_do_not_change_the_world()
    {
        var options = new FakeWorldOptions { WorldSeed = WorldSeeds.Empty };
        using var world = new FakeWorld(options);

        options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(1));

        world.Ledger().OpenAsync("a").IsCompleted.Should().BeTrue();
    }
}
