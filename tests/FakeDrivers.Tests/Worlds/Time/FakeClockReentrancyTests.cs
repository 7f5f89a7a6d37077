using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class FakeClockReentrancyTests
{
    private readonly FakeClock _clock = new();
    private readonly List<double> _times = [];

    [Fact]
    public void A_callback_may_set_its_own_timer_again()
    {
        ITimer? timer = null;
        timer = _clock.CreateTimer(
            _ =>
            {
                Note();
                if (_times.Count < 3) timer!.Change(TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
            },
            null,
            TimeSpan.FromSeconds(1),
            Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(5));

        _times.Should().Equal(1, 11, 21);
    }

    [Fact]
    public void A_callback_may_dispose_its_own_periodic_timer_and_others()
    {
        var other = _clock.CreateTimer(_ => Note(), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        ITimer? timer = null;
        timer = _clock.CreateTimer(
            _ =>
            {
                Note();
                timer!.Dispose();
                other.Dispose();
            },
            null,
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(1));

        _clock.Advance(TimeSpan.FromMinutes(5));

        _times.Should().Equal(1);
        _clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public void A_callback_may_advance_the_clock_itself_and_the_outer_advance_does_not_take_it_back()
    {
        _clock.CreateTimer(_ => _clock.Advance(TimeSpan.FromSeconds(100)), null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        _clock.CreateTimer(_ => Note(), null, TimeSpan.FromSeconds(15), Timeout.InfiniteTimeSpan);
        _clock.CreateTimer(_ => Note(), null, TimeSpan.FromSeconds(200), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(20));

        _times.Should().Equal(15);
        _clock.GetUtcNow().Should().Be(_clock.Start.AddSeconds(110));
    }

    [Fact]
    public void A_callback_that_throws_stops_the_clock_there_and_what_is_left_fires_later()
    {
        _clock.CreateTimer(_ => throw new InvalidOperationException("broken"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _clock.CreateTimer(_ => Note(), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

        _clock.Invoking(clock => clock.Advance(TimeSpan.FromSeconds(5))).Should().Throw<InvalidOperationException>();
        _clock.GetUtcNow().Should().Be(_clock.Start.AddSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(5));

        _times.Should().Equal(2);
    }

    private void Note() => _times.Add((_clock.Now - _clock.Start).TotalSeconds);
}
