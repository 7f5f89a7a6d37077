using FakeDrivers.Worlds;
using Microsoft.Extensions.Logging;

namespace FakeDrivers.Tests.Worlds;

public sealed class TimerTests
{
    [Fact]
    public async Task One_timer_waits_for_whatever_is_due_next()
    {
        using var world = LedgerWorld.Empty();
        world.Clock.PendingTimers.Should().Be(0, "nothing is due");

        foreach (var seconds in new[] { 30, 10, 20 }) await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds));
        world.Clock.PendingTimers.Should().Be(1);
        world.Clock.NextDue.Should().Be(world.Clock.Start.AddSeconds(10));
        world.Clock.AdvanceToNext();
        world.Clock.NextDue.Should().Be(world.Clock.Start.AddSeconds(20));
        world.Clock.Advance(TimeSpan.FromSeconds(20));

        world.Pending.Should().BeEmpty();
        world.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task On_any_other_clock_too_there_is_one_timer_and_it_is_set_only_when_the_next_due_time_changes()
    {
        var clock = new ManualTimeProvider();
        using var world = LedgerWorld.Empty(options => options.TimeProvider = clock);

        var account = await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        for (var i = 0; i < 10; i++) await world.Ledger().DepositAsync(account.Id, 1);
        await world.Ledger().OpenAsync(new OpenAccount("b").After(seconds: 20));

        var timer = clock.Timers.Should().ContainSingle().Subject;
        timer.Wait.Should().Be(TimeSpan.FromSeconds(10));
        timer.Changes.Should().Be(0);
        await world.Ledger().OpenAsync(new OpenAccount("c").After(seconds: 5));
        (timer.Wait, timer.Changes).Should().Be((TimeSpan.FromSeconds(5), 1));
    }

    [Fact]
    public async Task The_timer_settles_without_any_call_and_then_waits_for_the_next()
    {
        var clock = new ManualTimeProvider();
        using var world = LedgerWorld.Empty(options => options.TimeProvider = clock);
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        await world.Ledger().OpenAsync(new OpenAccount("b").After(seconds: 25));

        clock.Now += TimeSpan.FromSeconds(12);
        clock.Timers[0].Fire();

        world.Pending.Should().ContainSingle();
        clock.Timers.Should().ContainSingle().Which.Wait.Should().Be(TimeSpan.FromSeconds(13));
    }

    [Fact]
    public async Task A_timer_that_fires_early_waits_again()
    {
        var clock = new ManualTimeProvider();
        using var world = LedgerWorld.Empty(options => options.TimeProvider = clock);
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));

        clock.Now += TimeSpan.FromSeconds(9.9995);
        clock.Timers[0].Fire();

        world.Pending.Should().ContainSingle();
        (clock.Timers[0].Wait, clock.Timers[0].Changes).Should().Be((TimeSpan.FromMilliseconds(1), 1), "timers of the system take whole milliseconds");
    }

    [Fact]
    public async Task What_is_due_after_more_than_a_timer_takes_is_waited_for_in_steps()
    {
        using var world = LedgerWorld.Empty();
        var account = await world.Ledger().OpenAsync(new OpenAccount("a") { Takes = Progress.After(TimeSpan.FromDays(100)) });

        world.Clock.NextDue.Should().Be(world.Clock.Start.AddDays(40));
        world.Clock.Advance(TimeSpan.FromDays(100));

        (await world.Ledger().GetAsync(account.Id)).Reason.Should().Be("opened at 00:00:00");
        world.Changes.ToList()[^1].At.Should().Be(world.Clock.Start.AddDays(100));
    }

    [Fact]
    public async Task Disposing_the_world_stops_the_timer()
    {
        var clock = new ManualTimeProvider();
        var world = LedgerWorld.Empty(options => options.TimeProvider = clock);
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));

        world.Dispose();
        world.Dispose();

        clock.Timers[0].IsDisposed.Should().BeTrue();
        clock.Now += TimeSpan.FromHours(1);
        clock.Timers[0].Fire();
        world.Changes.Revision.Should().Be(1, "a callback that was on its way changes nothing any more");
    }

    [Fact]
    public async Task The_timer_carries_no_callers_ambient_values()
    {
        using var world = LedgerWorld.Empty();
        var ambient = new AsyncLocal<string> { Value = "caller" };
        string? seen = "unset";
        world.Faults.On(LedgerOperations.FinishOpen).When(_ =>
        {
            seen = ambient.Value;
            return false;
        }).Hang();
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));

        ambient.Value = "advancer";
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        seen.Should().Be("advancer");
    }

    [Fact]
    public async Task A_condition_that_throws_is_thrown_at_who_advances_the_clock()
    {
        using var world = LedgerWorld.Empty();
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        world.Faults.On(LedgerOperations.FinishOpen).When(_ => throw new InvalidOperationException("broken condition")).Hang();

        world.Invoking(it => it.Clock.Advance(TimeSpan.FromSeconds(10))).Should().Throw<InvalidOperationException>().WithMessage("broken condition");
    }

    [Fact]
    public async Task On_any_other_clock_it_is_logged_and_thrown_at_the_next_caller_instead_of_ending_the_program()
    {
        var (clock, logs) = (new ManualTimeProvider(), new RecordingLoggerFactory(LogLevel.Information));
        using var world = LedgerWorld.Empty(options => (options.TimeProvider, options.LoggerFactory) = (clock, logs));
        var account = await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        var rule = world.Faults.On(LedgerOperations.FinishOpen).When(_ => throw new InvalidOperationException("broken condition")).Hang();

        clock.Now += TimeSpan.FromSeconds(10);
        clock.Timers[0].Fire();

        logs.Lines.Should().Equal("Error FakeDrivers: What is due could not be settled (broken condition)");
        await world.Awaiting(it => it.Ledger().GetAsync(account.Id)).Should().ThrowAsync<InvalidOperationException>();
        rule.Dispose();
        (await world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Open);
    }
}
