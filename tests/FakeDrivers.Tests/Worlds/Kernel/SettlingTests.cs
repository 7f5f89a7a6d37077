using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class SettlingTests
{
    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settling_applies_what_is_due_by_now_and_no_more()
    {
        var clock = new ManualTimeProvider();
        using var world = LedgerWorld.Empty(options => options.TimeProvider = clock);
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        await world.Ledger().OpenAsync(new OpenAccount("b").After(seconds: 20));
        clock.Now += TimeSpan.FromSeconds(15);

        await world.SettleAsync();

        world.View().Rows(LedgerTables.Accounts).Select(row => row.State).Should().Equal(AccountState.Open, AccountState.Opening);
    }

    [Fact]
    public async Task Running_until_idle_goes_from_due_time_to_due_time()
    {
        using var world = LedgerWorld.Empty();
        foreach (var seconds in new[] { 30, 10, 20 }) await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds));

        await world.RunUntilIdleAsync(Guard);

        world.Pending.Should().BeEmpty();
        world.Clock.GetUtcNow().Should().Be(world.Clock.Start.AddSeconds(30));
        world.Changes.ToList().Skip(3).Select(commit => (commit.At - world.Clock.Start).TotalSeconds).Should().Equal(10, 20, 30);
    }

    [Fact]
    public async Task Running_until_idle_leaves_an_idle_world_and_its_clock_alone()
    {
        using var world = LedgerWorld.Empty();
        using var other = LedgerWorld.Empty(options => options.TimeProvider = new ManualTimeProvider());

        await world.RunUntilIdleAsync(Guard);
        await other.RunUntilIdleAsync(Guard);

        world.Clock.GetUtcNow().Should().Be(world.Clock.Start);
    }

    [Fact]
    public async Task Running_until_idle_needs_a_clock_that_can_be_moved()
    {
        using var world = LedgerWorld.Empty(options => options.TimeProvider = new ManualTimeProvider());
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));

        await world.Awaiting(it => it.RunUntilIdleAsync(Guard)).Should().ThrowAsync<FakeDriversException>().WithMessage("*which cannot be moved*");
    }

    [Fact]
    public async Task Running_until_idle_ends_although_a_transition_hangs_and_can_be_given_up()
    {
        using var world = LedgerWorld.Empty();
        world.Faults.On(LedgerOperations.FinishOpen).Hang().Times(1);
        await world.Ledger().OpenAsync(new OpenAccount("hangs").After(seconds: 10));
        await world.Ledger().OpenAsync(new OpenAccount("ends").After(seconds: 20));

        await world.Awaiting(it => it.RunUntilIdleAsync(new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
        await world.RunUntilIdleAsync(Guard);

        world.Pending.Should().ContainSingle().Which.DueAt.Should().BeNull();
    }

    [Fact(Timeout = 60_000)]
    public async Task Every_transition_ends_once_whoever_settles()
    {
        using var world = LedgerWorld.Empty();
        for (var i = 0; i < 400; i++) await world.Ledger().OpenAsync(new OpenAccount($"{i}").After(seconds: 1 + (i % 100)));

        Concurrently.Run(4, thread =>
        {
            for (var i = 0; i < 100; i++)
            {
                if (thread == 0) world.Clock.Advance(TimeSpan.FromSeconds(1));
                else if (thread == 1) world.SettleAsync().Ended();
                else world.Ledger().OpenAsync("more").Ended();
            }
        });

        world.Pending.Should().BeEmpty();
        var ended = world.Changes.ToList().Where(commit => commit.Cause == "ledger.finish_open").ToList();
        ended.SelectMany(commit => commit.Changes).Select(change => change.Key).Should().HaveCount(400).And.OnlyHaveUniqueItems();
        ended.Select(commit => commit.At).Should().BeInAscendingOrder();
        world.View().Rows(LedgerTables.Accounts).Should().OnlyContain(row => row.State == AccountState.Open);
    }
}
