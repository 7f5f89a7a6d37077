using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class FakeClockAdvanceTests
{
    private readonly FakeClock _clock = new();
    private readonly List<string> _events = [];

    [Fact]
    public void It_stands_where_it_was_started_until_it_is_moved()
    {
        _clock.GetUtcNow().Should().Be(FakeClock.DefaultStart);

        _clock.Advance(TimeSpan.FromMinutes(1));
        _clock.AdvanceTo(FakeClock.DefaultStart.AddHours(1));

        _clock.GetUtcNow().Should().Be(FakeClock.DefaultStart.AddHours(1));
        _clock.GetElapsedTime(FakeClock.DefaultStart.Ticks).Should().Be(TimeSpan.FromHours(1));
        _clock.ToString().Should().Be("2025-01-01T01:00:00.0000000+00:00");
    }

    [Fact]
    public void A_start_in_another_zone_is_kept_in_UTC()
    {
        var clock = new FakeClock(new(2030, 6, 1, 2, 0, 0, TimeSpan.FromHours(2)));

        clock.Start.Should().Be(new(2030, 6, 1, 0, 0, 0, TimeSpan.Zero));
        clock.GetUtcNow().Offset.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void Timers_fire_in_order_of_due_time_each_at_exactly_that_time()
    {
        Set("third", seconds: 30);
        Set("first", seconds: 10);
        Set("second", seconds: 20);

        _clock.Advance(TimeSpan.FromSeconds(25));
        _events.Should().Equal("first at 10", "second at 20");
        _clock.Advance(TimeSpan.FromSeconds(5));

        _events[^1].Should().Be("third at 30");
    }

    [Fact]
    public void Ties_are_broken_by_the_order_in_which_timers_were_set()
    {
        var early = Set("a", seconds: 10);
        Set("b", seconds: 10);
        early.Change(TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(1));

        _events.Should().Equal("b at 10", "a at 10");
    }

    [Fact]
    public void Advancing_to_the_next_timer_goes_there_and_says_when_there_is_none()
    {
        Set("a", seconds: 10);
        Set("b", seconds: 20);
        _clock.NextDue.Should().Be(_clock.Start.AddSeconds(10));
        _clock.PendingTimers.Should().Be(2);

        _clock.AdvanceToNext().Should().BeTrue();
        _events.Should().Equal("a at 10");
        _clock.AdvanceToNext().Should().BeTrue();
        _clock.AdvanceToNext().Should().BeFalse();

        _clock.GetUtcNow().Should().Be(_clock.Start.AddSeconds(20));
        _clock.NextDue.Should().BeNull();
    }

    [Fact]
    public void A_periodic_timer_fires_every_period_and_not_between()
    {
        using var timer = _clock.CreateTimer(_ => Note("tick"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

        _clock.Advance(TimeSpan.FromSeconds(31));

        _events.Should().Equal("tick at 1", "tick at 11", "tick at 21", "tick at 31");
    }

    [Fact]
    public void Periodic_timers_take_turns_with_others()
    {
        using var periodic = _clock.CreateTimer(_ => Note("tick"), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        Set("once", seconds: 20);

        _clock.Advance(TimeSpan.FromSeconds(20));

        _events.Should().Equal("tick at 10", "once at 20", "tick at 20");
    }

    [Fact]
    public void A_timer_that_is_due_at_once_fires_before_it_is_returned()
    {
        Set("now", seconds: 0);

        _events.Should().Equal("now at 0");
        _clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public void A_timer_that_is_not_started_waits_for_a_change()
    {
        var timer = _clock.CreateTimer(_ => Note("late"), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromDays(1));

        timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Should().BeTrue();
        _clock.Advance(TimeSpan.FromSeconds(1));

        _events.Should().Equal("late at 86401");
    }

    [Fact]
    public async Task A_disposed_timer_neither_fires_nor_can_be_set()
    {
        var timer = Set("never", seconds: 10);

        await timer.DisposeAsync();

        timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Should().BeFalse();
        _clock.Advance(TimeSpan.FromDays(1));
        _events.Should().BeEmpty();
    }

    [Fact]
    public void Time_does_not_go_back_and_the_message_says_where_it_stands()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));

        _clock.Invoking(clock => clock.Advance(TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("*The clock stands at 2025-01-01T00:00:01.0000000+00:00 and cannot go back.*");
        _clock.Invoking(clock => clock.AdvanceTo(clock.Start)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("*The clock stands at 2025-01-01T00:00:01.0000000+00:00 and cannot go back.*");
        _clock.GetUtcNow().Should().Be(_clock.Start.AddSeconds(1));
    }

    [Fact]
    public void Time_does_not_go_past_the_end_of_the_calendar()
    {
        _clock.Invoking(clock => clock.Advance(TimeSpan.MaxValue)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*cannot go past*");

        _clock.GetUtcNow().Should().Be(_clock.Start);
    }

    [Fact]
    public void Times_that_no_timer_takes_are_refused()
    {
        var acts = new[]
        {
            () => Set("x", seconds: -2),
            () => _clock.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.FromSeconds(-2)),
            () => Set("x", seconds: 5_000_000),
        };

        foreach (var act in acts) act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Local_time_follows_the_zone()
    {
        _clock.GetLocalNow().Offset.Should().Be(TimeSpan.Zero, "the zone is UTC until it is set");

        _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(5), "test", "test"));

        _clock.GetLocalNow().Should().Be(new(2025, 1, 1, 5, 0, 0, TimeSpan.FromHours(5)));
    }

    [Fact]
    public void With_automatic_advance_each_reading_moves_it_and_fires_what_is_due()
    {
        _clock.AutoAdvance = TimeSpan.FromSeconds(1);
        Set("a", seconds: 2);

        var readings = new[] { _clock.GetUtcNow(), _clock.GetUtcNow(), _clock.GetUtcNow() };

        readings.Select(time => (time - _clock.Start).TotalSeconds).Should().Equal(0, 1, 2);
        _events.Should().Equal("a at 2");
        _clock.Invoking(clock => clock.AutoAdvance = TimeSpan.FromTicks(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_timer_sees_the_ambient_values_of_whoever_set_it()
    {
        var ambient = new AsyncLocal<string> { Value = "setter" };
        string? seen = null;
        _clock.CreateTimer(_ => seen = ambient.Value, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        ambient.Value = "advancer";
        _clock.Advance(TimeSpan.FromSeconds(1));

        seen.Should().Be("setter");
        ambient.Value.Should().Be("advancer");
    }

    private ITimer Set(string name, int seconds) =>
        _clock.CreateTimer(_ => Note(name), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

    private void Note(string name) => _events.Add($"{name} at {(_clock.Now - _clock.Start).TotalSeconds}");
}
