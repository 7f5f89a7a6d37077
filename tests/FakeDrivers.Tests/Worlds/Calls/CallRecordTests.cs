using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class CallRecordTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task A_call_that_succeeded_keeps_request_caller_result_and_the_revision_that_it_made()
    {
        _world.Clock.Advance(TimeSpan.FromSeconds(5));
        await _world.Ledger().OpenAsync("other");

        var account = await _world.Ledger(LedgerWorld.Alice).OpenAsync("a", 7);

        var call = _world.Calls.Of(LedgerOperations.Open)[1];
        call.Sequence.Should().Be(2);
        call.Operation.Should().BeSameAs(LedgerOperations.Open);
        call.Request.Should().Be(new OpenAccount("a") { Balance = 7 });
        call.RequestObject.Should().BeSameAs(call.Request);
        call.Caller.Should().Be(LedgerWorld.Alice);
        call.Result.Should().BeSameAs(account);
        call.ResultObject.Should().BeSameAs(account);
        call.Revision.Should().Be(2);
        call.Outcome.Should().Be(CallOutcome.Succeeded);
        call.Error.Should().BeNull();
        call.Fault.Should().BeNull();
        call.Unexpected.Should().BeNull();
        call.StartedAt.Should().Be(_world.Clock.Start.AddSeconds(5));
        call.EndedAt.Should().Be(call.StartedAt);
    }

    [Fact]
    public async Task A_call_that_failed_keeps_its_error_and_no_result()
    {
        await _world.Awaiting(world => world.Ledger().GetAsync("nobody")).Should().ThrowAsync<ResourceNotFoundException>();

        var call = _world.Calls.ToList().Single();
        call.Outcome.Should().Be(CallOutcome.Failed);
        call.Error.Should().BeOfType<ResourceNotFoundException>();
        call.ResultObject.Should().BeNull();
    }

    [Fact]
    public async Task A_read_keeps_the_revision_that_it_saw()
    {
        var account = await _world.Ledger().OpenAsync("a");
        await _world.Ledger().OpenAsync("b");

        await _world.Ledger().GetAsync(account.Id);

        _world.Calls.Of(LedgerOperations.Get).Single().Revision.Should().Be(2);
    }

    [Fact]
    public async Task A_secret_is_not_kept_and_yet_reaches_rules_and_faults()
    {
        string? seen = null;
        using var rule = _world.Faults.On(LedgerOperations.Open).When(request => (seen = request.Pin) is null).Hang();

        await _world.Ledger().OpenAsync(new OpenAccount("a") { Pin = "1234" });

        _world.Calls.Of(LedgerOperations.Open).Single().Request.Pin.Should().BeNull();
        _world.Calls.ToString().Should().NotContain("1234");
        seen.Should().Be("1234");
    }

    [Fact]
    public async Task Work_that_is_not_a_rule_is_recorded_when_it_ends_and_may_call_itself_unexpected()
    {
        var gate = new Gate(_world.Kernel, RequestContext.Admin);
        var reply = new TaskCompletionSource<string>();

        var asking = gate.InvokeAsync(
            LedgerOperations.Audit,
            new(_ => new(reply.Task)),
            static (audit, call, token) =>
            {
                call.Unexpected = "nobody scripted it";
                return audit.Work(token);
            },
            TestContext.Current.CancellationToken);
        _world.Calls.Count.Should().Be(0);
        _world.Calls.InFlight.Should().ContainSingle().Which.Operation.Should().BeSameAs(LedgerOperations.Audit);
        reply.SetResult("fine");

        (await asking).Should().Be("fine");
        _world.Calls.ToList().Single().Unexpected.Should().Be("nobody scripted it");
        _world.Calls.InFlight.Should().BeEmpty();
    }
}
