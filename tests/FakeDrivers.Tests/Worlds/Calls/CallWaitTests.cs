using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class CallWaitTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_that_were_already_made_count()
    {
        await _world.Ledger().OpenAsync("a");
        await _world.Ledger().OpenAsync("b");

        var calls = await _world.Calls.WaitForAsync(LedgerOperations.Open, count: 1, Guard);

        calls.Should().ContainSingle().Which.Request.Name.Should().Be("a");
    }

    [Fact]
    public async Task It_waits_until_as_many_calls_of_that_operation_have_ended()
    {
        var waiting = _world.Calls.WaitForAsync(LedgerOperations.Deposit, count: 2, Guard);

        var account = await _world.Ledger().OpenAsync("a");
        await _world.Ledger().DepositAsync(account.Id, 1);
        waiting.IsCompleted.Should().BeFalse();
        await _world.Ledger().DepositAsync(account.Id, 2);

        (await waiting).Select(call => call.Request.Amount).Should().Equal(1, 2);
    }

    [Fact]
    public async Task Giving_up_shows_what_was_seen()
    {
        using var source = new CancellationTokenSource();
        await _world.Ledger().OpenAsync("a");
        var waiting = _world.Calls.WaitForAsync(LedgerOperations.Open, count: 2, source.Token);

        await source.CancelAsync();

        var error = await waiting.Awaiting(task => task).Should().ThrowAsync<FakeDriversException>();
        error.Which.Message.Should().Be($"Waited for 2 calls of ledger.open, saw 1. The calls:{Environment.NewLine}{_world.Calls}");
        error.Which.InnerException.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Fact]
    public async Task It_waits_for_calls_in_flight_and_not_for_their_end()
    {
        _world.Faults.On(LedgerOperations.Open).Hang();
        using var source = new CancellationTokenSource();
        var waiting = _world.Calls.WaitForInFlightAsync(LedgerOperations.Open, count: 2, Guard);

        var first = _world.Ledger().Under(source.Token).OpenAsync("a");
        waiting.IsCompleted.Should().BeFalse();
        var second = _world.Ledger().Under(source.Token).OpenAsync("b");

        (await waiting).Select(call => ((OpenAccount)call.RequestObject).Name).Should().Equal("a", "b");
        await source.CancelAsync();
        await Task.WhenAll(first, second).Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        _world.Calls.InFlight.Should().BeEmpty();
    }

    [Fact]
    public async Task Giving_up_on_calls_in_flight_shows_what_was_seen()
    {
        using var source = new CancellationTokenSource();
        var waiting = _world.Calls.WaitForInFlightAsync(LedgerOperations.Open, count: 1, source.Token);

        await source.CancelAsync();

        await waiting.Awaiting(task => task).Should().ThrowAsync<FakeDriversException>().WithMessage("Waited for 1 calls of ledger.open in flight, saw 0.*(no calls)");
    }
}
