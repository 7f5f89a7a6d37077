using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class ForkTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task A_fork_starts_with_the_state_and_neither_sees_the_other_afterwards()
    {
        var account = await _world.Ledger().OpenAsync("a");
        using var fork = _world.Fork();

        await fork.Ledger().DepositAsync(account.Id, 5);
        await _world.Ledger().DepositAsync(account.Id, 7);
        await fork.Ledger().OpenAsync("b");

        (await fork.Ledger().GetAsync(account.Id)).Balance.Should().Be(5);
        (await _world.Ledger().GetAsync(account.Id)).Balance.Should().Be(7);
        _world.View().Count(LedgerTables.Accounts).Should().Be(1);
        fork.Changes.ToList().Select(commit => commit.Revision).Should().Equal(2, 3);
    }

    [Fact]
    public void Forks_that_do_the_same_get_the_same_ids()
    {
        using var one = _world.Fork();
        using var two = _world.Fork();

        one.Ledger().OpenAsync("a").Ended().Should().Be(two.Ledger().OpenAsync("a").Ended());
    }

    [Fact]
    public async Task A_fork_has_its_own_clock_at_the_same_instant_and_settles_by_it()
    {
        var account = await _world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        _world.Clock.Advance(TimeSpan.FromSeconds(4));
        using var fork = _world.Fork();
        fork.Clock.GetUtcNow().Should().Be(_world.Clock.GetUtcNow());

        fork.Clock.Advance(TimeSpan.FromSeconds(6));

        (await fork.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Open);
        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Opening);
        _world.Clock.GetUtcNow().Should().Be(_world.Clock.Start.AddSeconds(4));
    }

    [Fact]
    public void Any_other_clock_is_shared()
    {
        var clock = new ManualTimeProvider();
        using var world = LedgerWorld.Empty(options => options.TimeProvider = clock);

        using var fork = world.Fork();

        fork.TimeProvider.Should().BeSameAs(clock);
        fork.Invoking(it => it.Clock).Should().Throw<FakeDriversException>().WithMessage("This world runs on ManualTimeProvider, which cannot be moved.*");
    }

    [Fact]
    public async Task A_fork_has_an_empty_log_and_copies_of_the_fault_rules_with_their_counts()
    {
        _world.Faults.On(LedgerOperations.Open).Throw(new DriverException("broken")).Times(2);
        await Task.WhenAny(_world.Ledger().OpenAsync("a"));

        using var fork = _world.Fork();

        fork.Calls.Count.Should().Be(0);
        fork.Faults.Rules.Single().Fired.Should().Be(1);
        fork.Ledger().OpenAsync("a").IsFaulted.Should().BeTrue();
        fork.Ledger().OpenAsync("a").IsFaulted.Should().BeFalse("the copy is spent");
        _world.Ledger().OpenAsync("a").IsFaulted.Should().BeTrue("the original fired once only");
        fork.Faults.Clear();
        _world.Faults.Rules.Should().ContainSingle();
    }

    [Fact]
    public async Task A_fork_keeps_options_and_seed()
    {
        using var world = LedgerWorld.Empty(options =>
        {
            options.CallLogCapacity = 1;
            options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(1));
        });
        world.Kernel.TakeAsSeed();
        using var fork = world.Fork();

        var calls = new[] { fork.Ledger().OpenAsync("a"), fork.Ledger().OpenAsync("b") };
        fork.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls);
        fork.Reset(WorldParts.State);

        fork.Calls.Count.Should().Be(1);
        fork.View().Count(LedgerTables.Accounts).Should().Be(0);
    }

    [Fact]
    public void A_fork_of_a_disposed_world_goes_on_by_itself()
    {
        var fork = _world.Fork();

        _world.Dispose();

        fork.Ledger().OpenAsync("a").Ended().State.Should().Be(AccountState.Open);
    }
}
