using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class DueTransitionTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task A_row_is_in_its_passing_state_until_the_transition_is_due()
    {
        var account = await OpenAsync("a", 10);
        account.State.Should().Be(AccountState.Opening);

        _world.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Opening);
        _world.Clock.Advance(TimeSpan.FromTicks(1));

        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Open);
    }

    [Fact]
    public async Task Transitions_end_in_the_order_of_their_due_times_and_among_equals_in_the_order_in_which_they_began()
    {
        await OpenAsync("c", 20);
        await OpenAsync("a", 10);
        await OpenAsync("d", 20);
        await OpenAsync("b", 10);

        _world.Clock.Advance(TimeSpan.FromMinutes(1));

        var ended = _world.Changes.ToList().Where(commit => commit.Cause == "ledger.finish_open").ToList();
        ended.Select(commit => ((Account)commit.Changes[0].After!).Name).Should().Equal("a", "b", "c", "d");
        ended.Select(commit => (commit.At - _world.Clock.Start).TotalSeconds).Should().Equal(10, 10, 20, 20);
    }

    [Fact]
    public async Task What_a_transition_stamps_is_the_instant_at_which_it_was_due_however_late_it_is_settled()
    {
        var clock = new ManualTimeProvider();
        using var world = LedgerWorld.Empty(options => options.TimeProvider = clock);
        var account = await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));

        clock.Now += TimeSpan.FromHours(5);

        (await world.Ledger().GetAsync(account.Id)).Reason.Should().Be("opened at 00:00:10");
    }

    [Fact]
    public async Task A_range_of_time_is_drawn_from_the_seed_and_kept_to()
    {
        async Task<List<DateTimeOffset?>> RunAsync(long seed)
        {
            using var world = LedgerWorld.Empty(options => options.RandomSeed = seed);
            for (var i = 0; i < 30; i++)
            {
                await world.Ledger().OpenAsync(new OpenAccount("a") { Takes = Progress.Between(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)) });
            }

            return [.. world.Pending.Select(pending => pending.DueAt)];
        }

        var first = await RunAsync(1);

        first.Should().OnlyContain(due => due >= _world.Clock.Start.AddSeconds(10) && due < _world.Clock.Start.AddSeconds(20)).And.OnlyHaveUniqueItems();
        (await RunAsync(1)).Should().Equal(first);
        (await RunAsync(2)).Should().NotEqual(first);
    }

    [Fact]
    public async Task A_cancelled_transition_never_ends()
    {
        var account = await OpenAsync("a", 10);
        var wasPending = false;
        _world.Change(tx => wasPending = tx.IsPending(LedgerOperations.FinishOpen, account.Id) && !tx.IsPending(LedgerOperations.FinishClose, account.Id));

        _world.Change(tx =>
        {
            tx.Cancel(LedgerOperations.FinishClose, account.Id).Should().BeFalse();
            tx.Cancel(LedgerOperations.FinishOpen, account.Id).Should().BeTrue();
            tx.Cancel(LedgerOperations.FinishOpen, account.Id).Should().BeFalse();
        });
        _world.Clock.Advance(TimeSpan.FromHours(1));

        wasPending.Should().BeTrue();
        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Opening);
        _world.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task Pending_lists_what_is_due_first_and_last_what_goes_by_observation()
    {
        await _world.Ledger().OpenAsync(new OpenAccount("looked at") { Takes = Progress.AfterObservations(2) });
        var (late, early) = (await OpenAsync("late", 20), await OpenAsync("early", 10));

        _world.Pending.Select(pending => pending.TargetId).Take(2).Should().Equal(early.Id, late.Id);
        _world.Pending[2].ObservationsLeft.Should().Be(2);
        _world.Pending[0].Should().BeEquivalentTo(new { Caller = RequestContext.Admin, BegunAt = _world.Clock.Start, Transition = LedgerOperations.FinishOpen });
    }

    private Task<Account> OpenAsync(string name, int seconds) => _world.Ledger().OpenAsync(new OpenAccount(name).After(seconds));
}
