using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class FakeClockWaitingTests
{
    private readonly FakeClock _clock = new();

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_of_code_that_polls_for_ever_ends_with_what_may_be_wrong()
    {
        _clock.RunLimit = 100;

        var running = _clock.Awaiting(clock => clock.RunUntilAsync(PollForEverAsync(), Guard));

        (await running.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should().StartWith("The task has not ended after 100 timers").And.Contain("RunLimit");

        async Task PollForEverAsync()
        {
            while (true) await _clock.Delay(TimeSpan.FromSeconds(1), Guard);
        }
    }

    [Fact]
    public async Task A_task_that_ends_with_the_last_timer_has_ended()
    {
        _clock.RunLimit = 1;

        await _clock.RunUntilAsync(_clock.Delay(TimeSpan.FromSeconds(1), Guard), Guard);

        _clock.Now.Should().Be(_clock.Start.AddSeconds(1));
    }

    [Fact]
    public void A_limit_of_nothing_is_refused() =>
        _clock.Invoking(clock => clock.RunLimit = 0).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]

    public async Task A_delay_ends_when_the_clock_is_advanced_that_far()
    {
        var (own, systems) = (_clock.Delay(TimeSpan.FromSeconds(10), Guard), Task.Delay(TimeSpan.FromSeconds(10), _clock, Guard));

        _clock.Advance(TimeSpan.FromSeconds(9));
        own.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Task.WhenAll(own, systems);
    }

    [Fact]
    public async Task A_cancelled_delay_ends_early_and_leaves_no_timer()
    {
        using var source = new CancellationTokenSource();
        var delay = _clock.Delay(TimeSpan.FromSeconds(10), source.Token);

        await source.CancelAsync();

        await delay.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        _clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public void A_time_out_of_a_cancellation_source_is_the_clocks()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(10), _clock);

        _clock.Advance(TimeSpan.FromSeconds(9));
        source.IsCancellationRequested.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));

        source.IsCancellationRequested.Should().BeTrue();
    }

    [Fact]
    public async Task Waiting_for_a_task_times_out_on_the_clock()
    {
        var waiting = new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromSeconds(10), _clock, Guard);

        _clock.Advance(TimeSpan.FromSeconds(10));

        await waiting.Awaiting(task => task).Should().ThrowAsync<TimeoutException>();
    }

    [Fact]
    public async Task A_periodic_timer_ticks_with_the_clock()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), _clock);

        for (var i = 1; i <= 3; i++)
        {
            var tick = timer.WaitForNextTickAsync(Guard);
            tick.IsCompleted.Should().BeFalse();
            _clock.Advance(TimeSpan.FromSeconds(10));
            (await tick).Should().BeTrue();
        }
    }

    [Fact]
    public async Task Running_until_a_task_ends_goes_from_timer_to_timer()
    {
        var result = await _clock.RunUntilAsync(PollAsync(), Guard);

        result.Should().Be(100);
        _clock.GetUtcNow().Should().Be(_clock.Start.AddMinutes(100));

        async Task<int> PollAsync()
        {
            for (var i = 0; i < 100; i++)
            {
                await Task.Delay(TimeSpan.FromMinutes(1), _clock, Guard);
                await Task.Yield();
            }

            return 100;
        }
    }

    [Fact]
    public async Task Running_until_a_task_ends_gives_its_error()
    {
        await _clock.Awaiting(clock => clock.RunUntilAsync(FailAsync(), Guard)).Should().ThrowAsync<DriverException>();

        async Task FailAsync()
        {
            await Task.Delay(TimeSpan.FromMinutes(1), _clock, Guard);
            throw new DriverException();
        }
    }

    [Fact]
    public async Task Running_until_a_task_ends_can_be_given_up()
    {
        using var source = new CancellationTokenSource();
        var running = _clock.RunUntilAsync(new TaskCompletionSource().Task, source.Token);

        await source.CancelAsync();

        await running.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }
}
