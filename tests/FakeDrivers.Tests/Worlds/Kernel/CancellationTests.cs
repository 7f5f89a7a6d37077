using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class CancellationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_is_cancelled_before_it_began_changes_nothing_and_carries_the_callers_token(bool isWatched)
    {
        using var world = LedgerWorld.Empty(options => options.Latency.For(LedgerOperations.Open, isWatched ? Latency.Fixed(TimeSpan.FromSeconds(1)) : Latency.None));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var opening = world.Ledger().Under(source.Token).OpenAsync("a");

        opening.IsCanceled.Should().BeTrue();
        (await opening.Awaiting(call => call).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        world.Changes.Revision.Should().Be(0);
        world.Calls.ToList().Should().ContainSingle().Which.Outcome.Should().Be(CallOutcome.Cancelled);
        world.Calls.ToString().Should().EndWith("→ cancelled");
    }

    [Fact]
    public async Task A_call_that_is_cancelled_during_latency_changes_nothing_and_carries_the_callers_token()
    {
        using var world = LedgerWorld.Empty(options => options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(10)));
        using var source = new CancellationTokenSource();
        var before = world.Snapshot().Export();

        var opening = world.Ledger().Under(source.Token).OpenAsync("a");
        world.Clock.Advance(TimeSpan.FromSeconds(4));
        await source.CancelAsync();

        (await opening.Awaiting(call => call).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        opening.IsCanceled.Should().BeTrue();
        world.Calls.ToList().Single().Duration.Should().Be(TimeSpan.FromSeconds(4));
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        world.Snapshot().Export().Should().Be(before);
        world.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_time_out_on_the_worlds_clock_cancels_a_slow_call()
    {
        using var world = LedgerWorld.Empty(options => options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(10)));
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(3), world.Clock);

        var opening = world.Ledger().Under(source.Token).OpenAsync("a");
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        await opening.Awaiting(call => call).Should().ThrowAsync<OperationCanceledException>();
        world.Changes.Revision.Should().Be(0);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_after_the_change_does_not_undo_the_reply()
    {
        using var world = LedgerWorld.Empty();
        using var source = new CancellationTokenSource();
        world.Faults.On(LedgerOperations.FinishOpen).When(_ =>
        {
            source.Cancel();
            return false;
        }).Hang();

        var account = await world.Ledger().Under(source.Token).OpenAsync("a");

        source.IsCancellationRequested.Should().BeTrue();
        world.View().Contains(LedgerTables.Accounts, account.Id).Should().BeTrue();
    }
}
