using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class FakeLockAcquireTests : IDisposable
{
    private static readonly RequestContext Alice = new() { ProjectId = "demo", UserId = "alice" };

    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_test_holds_up_the_code_under_test_by_taking_its_lock()
    {
        _world.Execute.When("tar", "-c", "/srv").Replies("");
        var held = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var backup = BackUpAsync(_world.As(Alice));
        var ranWhileHeld = _world.Execute.GetLog();

        await held.DisposeAsync();

        backup.Ended();
        ranWhileHeld.Should().BeEmpty();
        _world.Execute.GetLog().Should().Equal("tar -c /srv");
    }

    [Fact]
    public async Task The_holder_and_those_who_wait_are_told_with_their_times()
    {
        await using var held = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        _world.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = _world.As(Alice).Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        _world.Clock.Advance(TimeSpan.FromSeconds(5));
        var third = _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        await using var other = await _world.Locks.AcquireAsync("another", cancellationToken: CancellationToken);

        var (holders, waiters) = (_world.Locks.Holders, _world.As(Alice).Locks.Waiters);

        holders.Should().Equal(new LockClaim("backup", RequestContext.Admin, At(0)), new LockClaim("another", RequestContext.Admin, At(10)));
        waiters.Should().Equal(new LockClaim("backup", Alice, At(5)), new LockClaim("backup", RequestContext.Admin, At(10)));
        (second.IsCompleted, third.IsCompleted).Should().Be((false, false));
    }

    [Fact]
    public async Task Who_gets_the_lock_holds_it_from_then_on()
    {
        var held = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var second = _world.As(Alice).Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        _world.Clock.Advance(TimeSpan.FromSeconds(5));

        await held.DisposeAsync();

        _world.Locks.Holders.Should().Equal(new LockClaim("backup", Alice, At(5)));
        _world.Locks.Waiters.Should().BeEmpty();
        await second.Ended().DisposeAsync();
        _world.Locks.Holders.Should().BeEmpty();
    }

    [Fact]
    public async Task A_wait_ends_exactly_at_its_limit_and_the_error_tells_who_holds_the_lock()
    {
        await using var held = await _world.As(Alice).Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var late = _world.Locks.AcquireAsync("backup", TimeSpan.FromSeconds(30), CancellationToken);
        _world.Clock.Advance(TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(1));
        var endedBefore = late.IsCompleted;

        _world.Clock.Advance(TimeSpan.FromTicks(1));

        endedBefore.Should().BeFalse();
        var error = (await FluentActions.Awaiting(() => late).Should().ThrowAsync<LockNotAcquiredException>()).Which;
        error.Message.Should().Be("The lock 'backup' was not acquired within 30 s. demo/alice has held it since 2025-01-01T00:00:00.0000000+00:00.");
        _world.Locks.Waiters.Should().BeEmpty();
        _world.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_wait_that_ended_well_leaves_no_timer()
    {
        var held = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var second = _world.Locks.AcquireAsync("backup", TimeSpan.FromSeconds(30), CancellationToken);

        await held.DisposeAsync();

        await second.Ended().DisposeAsync();
        _world.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_lock_that_is_only_tried_fails_at_once()
    {
        await using var held = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);

        var tried = () => _world.Locks.AcquireAsync("backup", TimeSpan.Zero, CancellationToken);

        (await tried.Should().ThrowAsync<LockNotAcquiredException>())
            .WithMessage("The lock 'backup' is held. admin/admin* has held it since 2025-01-01T00:00:00.0000000+00:00.");
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_ends_before_the_cancellation_returns()
    {
        using var source = new CancellationTokenSource();
        await using var held = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var waiting = _world.Locks.AcquireAsync("backup", cancellationToken: source.Token);

        source.Cancel();

        waiting.IsCanceled.Should().BeTrue();
        _world.Locks.Waiters.Should().BeEmpty();
        _world.Calls.Of(LockOperations.Acquire)[^1].Outcome.Should().Be(CallOutcome.Cancelled);
    }

    [Fact]
    public async Task Ten_thousand_who_wait_follow_each_other_in_order_and_overflow_no_stack()
    {
        var order = new List<int>();
        var held = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var all = Enumerable.Range(0, 10_000).Select(WorkAsync).ToList();

        await held.DisposeAsync();

        await Task.WhenAll(all);
        order.Should().Equal(Enumerable.Range(0, 10_000));

        async Task WorkAsync(int number)
        {
            await using var mine = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
            order.Add(number);
        }
    }

    [Fact]
    public async Task Of_many_threads_one_at_a_time_has_the_lock()
    {
        var (atWork, overlaps, done) = (0, 0, 0);

        var all = new Task[8];
        Concurrently.Run(all.Length, thread => all[thread] = WorkAsync());

        await Task.WhenAll(all).WaitAsync(CancellationToken);
        (overlaps, done).Should().Be((0, all.Length * 200));
        _world.Locks.VerifyAllReleased();

        async Task WorkAsync()
        {
            for (var i = 0; i < 200; i++)
            {
                await using var mine = await _world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
                if (Interlocked.Increment(ref atWork) != 1) overlaps++;
                done++;
                Interlocked.Decrement(ref atWork);
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(50L * TimeSpan.TicksPerDay)]
    public async Task A_limit_that_no_timer_runs_is_refused(long ticks)
    {
        var acquire = () => _world.Locks.AcquireAsync("backup", TimeSpan.FromTicks(ticks), CancellationToken);

        (await acquire.Should().ThrowAsync<ArgumentOutOfRangeException>()).Which.ParamName.Should().Be("timeout");
        _world.Calls.Count.Should().Be(0);
    }

    private static DateTimeOffset At(int seconds) => FakeClock.DefaultStart.AddSeconds(seconds);

    private static async Task BackUpAsync(FakeWorldView drivers)
    {
        await using var held = await drivers.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        await drivers.Execute.RunAsync(new("tar", "-c", "/srv"), CancellationToken);
    }
}
