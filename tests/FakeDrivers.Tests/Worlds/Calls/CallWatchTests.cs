using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class CallWatchTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty(options => options.CallLogCapacity = 10);

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watch_first_gives_what_already_happened_and_then_what_comes()
    {
        await OpenAsync(3);
        var watch = _world.Calls.WatchAsync(after: 1, Guard).GetAsyncEnumerator(Guard);

        (await watch.MoveNextAsync()).Should().BeTrue();
        watch.Current.Sequence.Should().Be(2);
        (await watch.MoveNextAsync()).Should().BeTrue();
        watch.Current.Sequence.Should().Be(3);
        var next = watch.MoveNextAsync();
        next.IsCompleted.Should().BeFalse();
        await OpenAsync(1);

        (await next).Should().BeTrue();
        watch.Current.Sequence.Should().Be(4);
    }

    [Fact(Timeout = 60_000)]
    public async Task Nothing_is_lost_or_given_twice_while_others_call()
    {
        using var world = LedgerWorld.Empty();
        var watching = world.Calls.WatchAsync(cancellationToken: Guard).TakeAsync(4 * 500);

        Concurrently.Run(4, thread =>
        {
            for (var i = 0; i < 500; i++) world.Ledger().OpenAsync($"{thread}").Ended();
        });

        (await watching).Select(call => call.Sequence).Should().Equal(Enumerable.Range(1, 2_000).Select(i => (long)i));
    }

    [Fact]
    public async Task A_watcher_that_falls_behind_is_told_so_with_the_numbers()
    {
        await OpenAsync(15);

        var overflow = await _world.Awaiting(world => world.Calls.WatchAsync(after: 4, Guard).TakeAsync(1)).Should().ThrowAsync<WatchOverflowException>();

        overflow.Which.Should().BeEquivalentTo(new { After = 4L, Oldest = 6L, Newest = 15L });
        overflow.Which.Message.Should().Be(
            "The calls after 4 are not all kept any more: kept are 6 to 15. List again and watch from 15, or give the world a larger capacity.");
        (await _world.Calls.WatchAsync(after: 5, Guard).TakeAsync(10)).Should().HaveCount(10, "the oldest that is kept comes right after 5");
    }

    [Fact]
    public async Task A_watch_from_the_start_of_a_log_that_was_cleared_is_told_that_nothing_is_kept()
    {
        await OpenAsync(3);
        _world.Calls.Clear();

        var overflow = await _world.Awaiting(world => world.Calls.WatchAsync(cancellationToken: Guard).TakeAsync(1)).Should().ThrowAsync<WatchOverflowException>();

        overflow.Which.Message.Should().StartWith("The calls after 0 are not all kept any more: none is now. List again and watch from 3,");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public async Task A_watch_from_a_number_that_was_never_given_is_refused_instead_of_waiting_for_it(long after)
    {
        await OpenAsync(3);

        var refusal = await _world.Awaiting(world => world.Calls.WatchAsync(after, Guard).TakeAsync(1)).Should().ThrowExactlyAsync<FakeDriversException>();

        refusal.Which.Message.Should().Be($"The calls have no number {after} yet: the newest is 3. Watch from a number that this world gave, or from 0.");
    }

    [Fact]
    public async Task A_watcher_in_the_middle_of_what_is_pushed_out_is_told_so()
    {
        await OpenAsync(1);
        var watch = _world.Calls.WatchAsync(cancellationToken: Guard).GetAsyncEnumerator(Guard);
        (await watch.MoveNextAsync()).Should().BeTrue();

        await OpenAsync(11);

        var act = async () => await watch.MoveNextAsync();
        await act.Should().ThrowAsync<WatchOverflowException>();
    }

    [Fact]
    public async Task Clearing_overtakes_a_watcher_that_is_behind_and_not_one_that_is_up_to_date()
    {
        await OpenAsync(2);
        _world.Calls.Clear();

        await _world.Awaiting(world => world.Calls.WatchAsync(after: 1, Guard).TakeAsync(1)).Should().ThrowAsync<WatchOverflowException>();
        var watching = _world.Calls.WatchAsync(after: 2, Guard).TakeAsync(1);
        await OpenAsync(1);

        (await watching).Single().Sequence.Should().Be(3);
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var watch = _world.Calls.WatchAsync(cancellationToken: source.Token).GetAsyncEnumerator(Guard);
        var next = watch.MoveNextAsync();

        await source.CancelAsync();

        var act = async () => await next;
        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    private async Task OpenAsync(int count)
    {
        for (var i = 0; i < count; i++) await _world.Ledger().OpenAsync("a");
    }
}
