using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class FaultActionTests
{
    private static readonly DriverException Broken = new("broken");

    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task A_thrown_error_ends_the_call_which_changes_nothing()
    {
        var rule = _world.Faults.On(LedgerOperations.Open).Throw(Broken);

        (await _world.Awaiting(world => world.Ledger().OpenAsync("a")).Should().ThrowAsync<DriverException>()).Which.Should().BeSameAs(Broken);

        _world.Changes.Revision.Should().Be(0);
        var call = _world.Calls.ToList().Single();
        call.Fault.Should().BeSameAs(rule);
        call.Error.Should().BeSameAs(Broken);
        call.Revision.Should().Be(0);
    }

    [Fact]
    public async Task An_error_can_be_made_from_the_request()
    {
        _world.Faults.On(LedgerOperations.Open).Throw(request => new DriverException($"no {request.Name}"));

        await _world.Awaiting(world => world.Ledger().OpenAsync("a")).Should().ThrowAsync<DriverException>().WithMessage("no a");
    }

    [Fact]
    public async Task A_delay_waits_on_the_worlds_clock_and_then_the_call_goes_on()
    {
        _world.Faults.On(LedgerOperations.Open).Delay(TimeSpan.FromSeconds(10));

        var opening = _world.Ledger().OpenAsync("a");
        _world.Changes.Revision.Should().Be(0);
        _world.Clock.Advance(TimeSpan.FromSeconds(10));

        (await opening).State.Should().Be(AccountState.Open);
    }

    [Fact]
    public async Task A_delay_may_come_before_an_error()
    {
        _world.Faults.On(LedgerOperations.Open).Delay(TimeSpan.FromSeconds(10)).Throw(Broken);

        var opening = _world.Ledger().OpenAsync("a");
        _world.Clock.Advance(TimeSpan.FromSeconds(9));
        opening.IsCompleted.Should().BeFalse();
        _world.Clock.Advance(TimeSpan.FromSeconds(1));

        await opening.Awaiting(call => call).Should().ThrowAsync<DriverException>();
    }

    [Fact]
    public async Task A_hanging_call_ends_only_when_it_is_cancelled_with_the_callers_token()
    {
        _world.Faults.On(LedgerOperations.Open).Hang();
        using var source = new CancellationTokenSource();

        var opening = _world.Ledger().Under(source.Token).OpenAsync("a");
        _world.Clock.Advance(TimeSpan.FromDays(1_000));
        opening.IsCompleted.Should().BeFalse();
        await source.CancelAsync();

        (await opening.Awaiting(call => call).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        _world.Calls.ToList().Single().Outcome.Should().Be(CallOutcome.Cancelled);
        _world.Changes.Revision.Should().Be(0);
    }

    [Fact]
    public async Task An_answer_takes_the_place_of_the_work()
    {
        _world.Faults.On(LedgerOperations.Open).Return(request => new Account { Id = "canned", Name = request.Name });

        var account = await _world.Ledger().OpenAsync("a");

        account.Should().Be(new Account { Id = "canned", Name = "a" });
        _world.Changes.Revision.Should().Be(0);
        _world.Calls.Of(LedgerOperations.Open).Single().Result.Should().BeSameAs(account);
    }

    [Fact]
    public async Task An_answer_of_the_wrong_type_is_a_misuse_that_names_rule_and_type()
    {
        _world.Faults.OnAny().Return("text");

        await _world.Awaiting(world => world.Ledger().OpenAsync("a")).Should().ThrowAsync<FakeDriversException>()
            .WithMessage("The fault rule '*: return' returns text, but ledger.open gives a Account.");
        (await _world.Ledger().AuditAsync(_ => new("other"))).Should().Be("text", "there the type is right");
    }

    [Fact]
    public async Task A_lost_reply_throws_although_the_change_happened_and_the_record_says_so()
    {
        var rule = _world.Faults.On(LedgerOperations.Open).Throw(Broken).AfterChange();

        await _world.Awaiting(world => world.Ledger().OpenAsync("a")).Should().ThrowAsync<DriverException>();

        _world.View().Count(LedgerTables.Accounts).Should().Be(1);
        var call = _world.Calls.ToList().Single();
        call.Outcome.Should().Be(CallOutcome.Failed);
        call.Revision.Should().Be(1, "that is the change that it made");
        call.Fault.Should().BeSameAs(rule);
        call.ToString().Should().Contain("after the change");
    }

    [Fact]
    public async Task A_change_that_failed_loses_no_reply()
    {
        var rule = _world.Faults.On(LedgerOperations.Open).Throw(Broken).AfterChange();

        await _world.Awaiting(world => world.Ledger().OpenAsync("")).Should().ThrowAsync<InvalidRequestException>();

        rule.Matched.Should().Be(0);
    }

    [Fact]
    public async Task A_reply_that_hangs_is_given_up_by_its_caller_and_the_change_stays()
    {
        _world.Faults.On(LedgerOperations.Open).Hang().AfterChange();
        using var source = new CancellationTokenSource();
        var opening = _world.Ledger().Under(source.Token).OpenAsync("a");
        _world.View().Count(LedgerTables.Accounts).Should().Be(1);

        await source.CancelAsync();

        await opening.Awaiting(call => call).Should().ThrowAsync<OperationCanceledException>();
        _world.Calls.ToList().Single().Revision.Should().Be(1);
    }

    [Fact]
    public void A_transition_has_no_reply_to_lose()
    {
        var rule = _world.Faults.On(LedgerOperations.FinishOpen);

        rule.Invoking(it => it.AfterChange()).Should().Throw<FakeDriversException>().WithMessage("ledger.finish_open is a transition*leave AfterChange() out.");
    }

    [Fact]
    public async Task A_function_that_makes_no_error_is_a_mistake_of_the_test()
    {
        _world.Faults.On(LedgerOperations.Open).Throw(_ => null!);

        await _world.Awaiting(world => world.Ledger().OpenAsync("a")).Should().ThrowAsync<FakeDriversException>().WithMessage("*made no error*");

        _world.View().Count(LedgerTables.Accounts).Should().Be(0);
    }

    [Fact]
    public void Rules_that_were_read_do_not_change()
    {
        var rule = _world.Faults.On(LedgerOperations.Open).Throw(Broken);
        var rules = _world.Faults.Rules;

        rule.Dispose();
        _world.Faults.OnAny();

        rules.Should().Equal(rule);
        ((IList<FaultRule>)rules).IsReadOnly.Should().BeTrue();
    }
}
