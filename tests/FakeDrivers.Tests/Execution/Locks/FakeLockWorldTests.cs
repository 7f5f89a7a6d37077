using FakeDrivers.Execution;
using FakeDrivers.Tests.DependencyInjection;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Tests.Execution;

public sealed class FakeLockWorldTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_log_tells_of_each_release_before_the_acquisition_that_it_made_way_for()
    {
        var held = await AcquireAsync("backup");
        var second = _world.Locks.AcquireAsync("backup", TimeSpan.FromSeconds(30), CancellationToken);
        _world.Clock.Advance(TimeSpan.FromSeconds(3));

        await held.DisposeAsync();
        await second.Ended().DisposeAsync();

        _world.Calls.ToString().ReplaceLineEndings("\n").Should().Be("""
            #1    00:00:00.000          admin/admin* execution.acquire_lock backup → backup, by admin/admin* since 00:00:00.000
            #2    00:00:03.000          admin/admin* execution.release_lock backup, by admin/admin* since 00:00:00.000 → –
            #3    00:00:00.000      +3s admin/admin* execution.acquire_lock backup, within 30 s → backup, by admin/admin* since 00:00:03.000
            #4    00:00:03.000          admin/admin* execution.release_lock backup, by admin/admin* since 00:00:03.000 → –
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Who_waits_is_a_call_in_flight_that_a_test_can_wait_for()
    {
        await using var held = await AcquireAsync("backup");
        var waiting = AcquireAsync("backup");

        var inFlight = await _world.Calls.WaitForInFlightAsync(LockOperations.Acquire, cancellationToken: CancellationToken);

        inFlight.Should().ContainSingle().Which.RequestObject.Should().Be(new LockRequest("backup"));
        waiting.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task To_let_go_again_is_no_call()
    {
        var held = await AcquireAsync("backup");
        await held.DisposeAsync();

        await held.DisposeAsync();

        _world.Calls.Of(LockOperations.Release).Should().ContainSingle();
    }

    [Fact]
    public async Task A_fault_keeps_a_lock_from_being_taken()
    {
        _world.Faults.On(LockOperations.Acquire).When(request => request.Name == "backup").Throw(new LockNotAcquiredException("backup", TimeSpan.Zero)).Times(1);

        var acquire = () => AcquireAsync("backup");

        await acquire.Should().ThrowAsync<LockNotAcquiredException>();
        _world.Locks.Holders.Should().BeEmpty();
        await (await AcquireAsync("backup")).DisposeAsync();
    }

    [Fact]
    public async Task A_fault_keeps_a_lock_from_being_released_until_it_is_tried_again()
    {
        _world.Faults.On(LockOperations.Release).Throw(new IOException("disk full")).Times(1);
        var held = await AcquireAsync("backup");

        await FluentActions.Awaiting(() => held.DisposeAsync().AsTask()).Should().ThrowAsync<IOException>();
        var holders = _world.Locks.Holders;
        await held.DisposeAsync();

        holders.Should().ContainSingle();
        _world.Locks.VerifyAllReleased();
    }

    [Fact]
    public async Task A_fault_that_comes_after_the_release_does_not_hold_up_who_waits()
    {
        _world.Faults.On(LockOperations.Release).AfterChange().Throw(new IOException("no answer"));
        var held = await AcquireAsync("backup");
        var second = AcquireAsync("backup");

        await FluentActions.Awaiting(() => held.DisposeAsync().AsTask()).Should().ThrowAsync<IOException>();

        second.Ended();
    }

    [Fact]
    public async Task A_fault_that_answers_in_the_place_of_the_lock_lets_two_in()
    {
        await using var held = await AcquireAsync("backup");
        _world.Faults.On(LockOperations.Acquire).Return(new LockClaim("backup", RequestContext.Admin, FakeClock.DefaultStart));

        await using (await AcquireAsync("backup"))
        {
            _world.Locks.Holders.Should().ContainSingle();
        }

        _world.Locks.Holders.Should().ContainSingle("what was never held cannot be let go of");
    }

    [Fact]
    public async Task An_acquisition_that_is_cancelled_while_its_answer_is_delayed_leaves_nothing()
    {
        using var source = new CancellationTokenSource();
        _world.Faults.On(LockOperations.Acquire).AfterChange().Delay(TimeSpan.FromSeconds(5));
        var acquisition = _world.Locks.AcquireAsync("backup", cancellationToken: source.Token);
        var holders = _world.Locks.Holders;

        await source.CancelAsync();

        await FluentActions.Awaiting(() => acquisition).Should().ThrowAsync<OperationCanceledException>();
        holders.Should().ContainSingle();
        _world.Locks.VerifyAllReleased();
    }

    [Fact]
    public async Task Latency_comes_before_the_queue_and_before_the_release()
    {
        var options = new FakeWorldOptions();
        options.Latency.For(LockOperations.Acquire, Latency.Fixed(TimeSpan.FromSeconds(1)));
        options.Latency.For(LockOperations.Release, Latency.Fixed(TimeSpan.FromSeconds(2)));
        using var world = new FakeWorld(options);
        var acquisition = world.Locks.AcquireAsync("backup", cancellationToken: CancellationToken);
        var (holdersBefore, waitersBefore) = (world.Locks.Holders, world.Locks.Waiters);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var release = acquisition.Ended().DisposeAsync().AsTask();
        var holdersMeanwhile = world.Locks.Holders;

        world.Clock.Advance(TimeSpan.FromSeconds(2));

        release.Ended();
        (holdersBefore.Count, waitersBefore.Count).Should().Be((0, 0));
        holdersMeanwhile.Should().ContainSingle();
        world.Locks.VerifyAllReleased();
    }

    [Fact]
    public async Task Verification_prints_who_holds_and_who_waits()
    {
        await using var held = await AcquireAsync("backup");
        _world.Clock.Advance(TimeSpan.FromSeconds(61));
        var waiting = _world.As(new() { ProjectId = "demo", UserId = "alice" }).Locks.AcquireAsync("backup", cancellationToken: CancellationToken);

        var verify = _world.Locks.VerifyAllReleased;

        verify.Should().Throw<FakeDriversException>().Which.Message.ReplaceLineEndings("\n").Should().StartWith("""
            Not every lock was released:
              lock    is          caller        since
              ------  ----------  ------------  ------------
              backup  held by     admin/admin*  00:00:00.000
              backup  awaited by  demo/alice    00:01:01.000
            The calls:
            #1    00:00:00.000          admin/admin* execution.acquire_lock backup →
            """.ReplaceLineEndings("\n"));
        waiting.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task A_fork_begins_without_locks()
    {
        await using var held = await AcquireAsync("backup");

        using var fork = _world.Fork();

        fork.Locks.Holders.Should().BeEmpty();
        await using var inFork = await fork.Locks.AcquireAsync("backup", TimeSpan.Zero, CancellationToken);
        _world.Locks.Holders.Should().ContainSingle();
    }

    [Fact]
    public async Task A_snapshot_neither_holds_nor_restores_locks()
    {
        var snapshot = _world.Snapshot();
        await using var held = await AcquireAsync("backup");

        _world.Restore(snapshot);

        _world.Locks.Holders.Should().ContainSingle();
    }

    [Fact]
    public async Task A_reset_lets_go_of_locks_only_where_it_names_them()
    {
        var held = await AcquireAsync("backup");

        _world.Reset(WorldParts.All & ~WorldParts.Locks);
        var kept = _world.Locks.Holders;
        _world.Reset(WorldParts.Locks);

        kept.Should().ContainSingle();
        _world.Locks.Holders.Should().BeEmpty();
        await held.DisposeAsync();
        _world.Calls.Of(LockOperations.Release).Should().BeEmpty("what the reset let go of is nobody's to release");
    }

    [Fact]
    public async Task A_reset_hands_a_lock_to_who_waits_for_it()
    {
        var held = await AcquireAsync("backup");
        var second = AcquireAsync("backup");
        var third = AcquireAsync("backup");

        _world.Reset();

        await held.DisposeAsync();
        third.IsCompleted.Should().BeFalse("the second holds the lock now");
        await second.Ended().DisposeAsync();
        third.Ended();
    }

    [Fact]
    public async Task Waits_end_with_their_world_and_what_was_held_can_still_be_disposed()
    {
        var held = await AcquireAsync("backup");
        var waiting = AcquireAsync("backup");

        _world.Dispose();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<ObjectDisposedException>().WithMessage("The world was disposed*");
        await held.DisposeAsync();
        _world.Locks.Holders.Should().BeEmpty();
        await FluentActions.Awaiting(() => AcquireAsync("another")).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public void The_fake_is_registered_by_its_interface_and_by_its_own_type()
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers());

        var locks = provider.GetRequiredService<FakeWorld>().Locks;
        provider.GetRequiredService<ILockProvider>().Should().BeSameAs(locks);
        provider.GetRequiredService<FakeLockProvider>().Should().BeSameAs(locks);
    }

    private Task<IAsyncDisposable> AcquireAsync(string name) => _world.Locks.AcquireAsync(name, cancellationToken: CancellationToken);
}
