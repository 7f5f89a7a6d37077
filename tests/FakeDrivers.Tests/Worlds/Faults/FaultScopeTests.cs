using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class FaultScopeTests
{
    private static readonly DriverException Broken = new("broken");

    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task A_rule_for_an_operation_leaves_others_alone()
    {
        var rule = _world.Faults.On(LedgerOperations.Open).Throw(Broken);

        (await OutcomesAsync()).Should().Equal(CallOutcome.Failed, CallOutcome.Succeeded);
        rule.Scope.Should().Be("ledger.open");
    }

    [Fact]
    public async Task A_rule_for_a_domain_is_for_all_of_its_operations()
    {
        _world.Faults.OnDomain("compute").Throw(Broken);
        (await OutcomesAsync()).Should().Equal(CallOutcome.Succeeded, CallOutcome.Succeeded);

        var rule = _world.Faults.OnDomain("ledger").Throw(Broken);

        (await OutcomesAsync()).Should().Equal(CallOutcome.Failed, CallOutcome.Failed);
        rule.Scope.Should().Be("ledger.*");
    }

    [Fact]
    public async Task A_rule_for_any_is_for_all_operations_and_for_no_transition()
    {
        var rule = _world.Faults.OnAny().Throw(Broken).After(1);

        var account = await _world.Ledger().OpenAsync("a");

        account.State.Should().Be(AccountState.Open);
        rule.Matched.Should().Be(1, "the call matched, the transition in it did not");
        (await OutcomesAsync()).Should().Equal(CallOutcome.Failed, CallOutcome.Failed);
        rule.Scope.Should().Be("*");
    }

    [Fact]
    public async Task A_condition_sees_the_typed_request_and_the_caller()
    {
        _world.Faults.On(LedgerOperations.Open)
            .When(request => request.Balance > 10)
            .When((request, caller) => caller.UserId == "alice")
            .Throw(Broken);

        await _world.Ledger().OpenAsync("rich", 11);
        await _world.Ledger(LedgerWorld.Alice).OpenAsync("poor", 10);

        await _world.Awaiting(world => world.Ledger(LedgerWorld.Alice).OpenAsync("rich", 11)).Should().ThrowAsync<DriverException>();
    }

    [Fact]
    public async Task The_first_rule_that_fires_decides()
    {
        var spent = _world.Faults.On(LedgerOperations.Open).Throw(new DriverException("first")).Times(1);
        var second = _world.Faults.OnAny().Throw(new DriverException("second"));
        _world.Faults.On(LedgerOperations.Open).Throw(new DriverException("third"));

        (await _world.Awaiting(world => world.Ledger().OpenAsync("a")).Should().ThrowAsync<DriverException>()).Which.Message.Should().Be("first");
        (await _world.Awaiting(world => world.Ledger().OpenAsync("a")).Should().ThrowAsync<DriverException>()).Which.Message.Should().Be("second");

        spent.Fired.Should().Be(1);
        second.Fired.Should().Be(1);
        second.Matched.Should().Be(1, "it was not asked while the first decided");
    }

    [Fact]
    public async Task A_disposed_rule_is_gone_and_clearing_removes_all()
    {
        var rule = _world.Faults.On(LedgerOperations.Open).Throw(Broken);
        _world.Faults.Rules.Should().ContainSingle();

        rule.Dispose();
        (await OutcomesAsync()).Should().Equal(CallOutcome.Succeeded, CallOutcome.Succeeded);
        _world.Faults.OnAny().Throw(Broken);
        _world.Faults.Clear();

        (await OutcomesAsync()).Should().Equal(CallOutcome.Succeeded, CallOutcome.Succeeded);
        _world.Faults.ToString().Should().Be("(no fault rules)");
    }

    [Fact]
    public async Task A_rule_does_nothing_until_it_is_told_what()
    {
        var rule = _world.Faults.On(LedgerOperations.Open);

        await _world.Ledger().OpenAsync("a");

        rule.Matched.Should().Be(0);
        rule.ToString().Should().Be("ledger.open: nothing yet");
    }

    [Fact]
    public async Task A_condition_may_call_the_world()
    {
        var account = await _world.Ledger().OpenAsync("a", 5);
        _world.Faults.On(LedgerOperations.Deposit).When(request => _world.Ledger().GetAsync(request.AccountId).Ended().Balance > 6).Throw(Broken);

        await _world.Ledger().DepositAsync(account.Id, 1);
        await _world.Ledger().DepositAsync(account.Id, 1);

        await _world.Awaiting(world => world.Ledger().DepositAsync(account.Id, 1)).Should().ThrowAsync<DriverException>();
    }

    [Fact]
    public void The_plan_shows_a_rule_a_line()
    {
        _world.Faults.On(LedgerOperations.Open).When(request => request.Balance > 1).Throw(Broken).After(2).Times(3).WithProbability(0.5).AfterChange();
        _world.Faults.OnDomain("ledger").Delay(TimeSpan.FromSeconds(1)).Hang();
        _world.Faults.OnAny().Sequence(then => then.GoOn().Throw(Broken).Delay(TimeSpan.FromSeconds(2)).Hang());

        _world.Faults.ToString().Split(Environment.NewLine).Should().Equal(
            "ledger.open: throw, when …, after the change, after 2, 3×, p = 0.5 – matched 0, fired 0",
            "ledger.*: delay 00:00:01, hang – matched 0, fired 0",
            "*: go on / throw / delay 00:00:02 / hang – matched 0, fired 0");
    }

    private async Task<CallOutcome[]> OutcomesAsync()
    {
        _world.Calls.Clear();
        await Task.WhenAny(_world.Ledger().OpenAsync("a"));
        await Task.WhenAny(_world.Ledger().AuditAsync(_ => new("fine")));
        return [.. _world.Calls.ToList().Select(call => call.Outcome)];
    }
}
