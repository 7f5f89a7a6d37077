using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class TransitionFaultTests
{
    private static readonly DriverException Broken = new("broken");

    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task A_thrown_error_makes_the_transition_fail_when_it_is_due()
    {
        var rule = _world.Faults.On(LedgerOperations.FinishOpen).Throw(Broken);
        var account = await OpenAsync("a", seconds: 10);

        await At(seconds: 9, account, AccountState.Opening);
        await At(seconds: 10, account, AccountState.Error);

        (await _world.Ledger().GetAsync(account.Id)).Reason.Should().Be("broken");
        rule.Fired.Should().Be(1);
        _world.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_transition_that_goes_at_once_asks_the_rules_too_and_has_ended_when_the_call_returns()
    {
        _world.Faults.On(LedgerOperations.FinishOpen).When(pending => pending.Caller == LedgerWorld.Alice).Throw(Broken);

        var (alices, bobs) = (await _world.Ledger(LedgerWorld.Alice).OpenAsync("a"), await _world.Ledger(LedgerWorld.Bob).OpenAsync("a"));

        _world.View().Find(LedgerTables.Accounts, alices.Id)!.State.Should().Be(AccountState.Error);
        _world.View().Find(LedgerTables.Accounts, bobs.Id)!.State.Should().Be(AccountState.Open);
        _world.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_delay_postpones_the_end_once()
    {
        var rule = _world.Faults.On(LedgerOperations.FinishOpen).Delay(TimeSpan.FromSeconds(5));
        var account = await OpenAsync("a", seconds: 10);

        await At(seconds: 14, account, AccountState.Opening);
        await At(seconds: 15, account, AccountState.Open);

        rule.Fired.Should().Be(1);
        (await _world.Ledger().GetAsync(account.Id)).Reason.Should().Be("opened at 00:00:15");
    }

    [Fact]
    public async Task A_delayed_error_fails_after_the_delay_and_once()
    {
        _world.Faults.On(LedgerOperations.FinishOpen).Delay(TimeSpan.FromSeconds(5)).Throw(Broken);
        var account = await OpenAsync("a", seconds: 10);

        await At(seconds: 14, account, AccountState.Opening);
        await At(seconds: 15, account, AccountState.Error);

        _world.Changes.ToList().Count(commit => commit.Changes.Any(change => change.After is Account { State: AccountState.Error })).Should().Be(1);
        _world.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_hang_leaves_it_unfinished_for_good_and_it_can_still_be_cancelled()
    {
        _world.Faults.On(LedgerOperations.FinishOpen).Hang().Times(1);
        var account = await OpenAsync("a", seconds: 10);

        await At(seconds: 100_000, account, AccountState.Opening);
        _world.Pending.Should().ContainSingle().Which.ToString().Should().EndWith("hangs");
        await _world.Ledger().CloseAsync(account.Id);

        _world.Pending.Should().BeEmpty();
        _world.View().Count(LedgerTables.Accounts).Should().Be(0);
    }

    [Fact]
    public async Task Counts_are_of_transitions_in_the_order_in_which_they_are_due()
    {
        _world.Faults.On(LedgerOperations.FinishOpen).Throw(Broken).After(1).Times(1);
        var (late, early, middle) = (await OpenAsync("late", 30), await OpenAsync("early", 10), await OpenAsync("middle", 20));

        await _world.RunUntilIdleAsync(TestContext.Current.CancellationToken);

        (await _world.Ledger().GetAsync(early.Id)).State.Should().Be(AccountState.Open);
        (await _world.Ledger().GetAsync(middle.Id)).State.Should().Be(AccountState.Error);
        (await _world.Ledger().GetAsync(late.Id)).State.Should().Be(AccountState.Open);
    }

    [Fact]
    public async Task An_answer_lets_it_end_well()
    {
        _world.Faults.On(LedgerOperations.FinishOpen).Return(NoResult.Value);
        var account = await OpenAsync("a", seconds: 10);

        await At(seconds: 10, account, AccountState.Open);
    }

    [Fact]
    public async Task A_condition_may_call_the_world_while_it_settles()
    {
        var rule = _world.Faults.On(LedgerOperations.FinishOpen)
            .When(pending => _world.Ledger().DepositAsync(pending.TargetId, 1).Ended().Balance > 0)
            .Throw(Broken);
        var account = await OpenAsync("a", seconds: 10);

        await At(seconds: 10, account, AccountState.Error);

        rule.Fired.Should().Be(1);
        (await _world.Ledger().GetAsync(account.Id)).Balance.Should().Be(1);
    }

    [Fact]
    public async Task A_condition_that_cancels_the_transition_wins()
    {
        _world.Faults.On(LedgerOperations.FinishOpen)
            .When(pending =>
            {
                _world.Ledger().CloseAsync(pending.TargetId, Progress.After(TimeSpan.FromHours(1))).Ended();
                return true;
            })
            .Throw(Broken);
        var account = await OpenAsync("a", seconds: 10);

        await At(seconds: 10, account, AccountState.Closing);
    }

    private Task<Account> OpenAsync(string name, int seconds) => _world.Ledger().OpenAsync(new OpenAccount(name).After(seconds));

    private async Task At(int seconds, Account account, AccountState expected)
    {
        _world.Clock.AdvanceTo(_world.Clock.Start.AddSeconds(seconds));
        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(expected, $"it is {seconds} s later");
    }
}
