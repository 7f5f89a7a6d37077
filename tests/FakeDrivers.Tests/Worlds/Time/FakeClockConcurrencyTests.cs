using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class FakeClockConcurrencyTests
{
    [Fact]
    public void Advances_of_many_threads_add_up_and_every_timer_fires_once_in_order()
    {
        var clock = new FakeClock();
        var fired = new List<DateTimeOffset>();
        for (var i = 1; i <= 1_000; i++)
        {
            clock.CreateTimer(_ => fired.Add(clock.Now), null, TimeSpan.FromSeconds(i), Timeout.InfiniteTimeSpan);
        }

        Concurrently.Run(4, _ =>
        {
            for (var i = 0; i < 250; i++) clock.Advance(TimeSpan.FromSeconds(1));
        });

        clock.GetUtcNow().Should().Be(clock.Start.AddSeconds(1_000));
        fired.Should().Equal(Enumerable.Range(1, 1_000).Select(i => clock.Start.AddSeconds(i)));
    }

    [Fact]
    public void Automatic_advances_of_many_threads_add_up()
    {
        var clock = new FakeClock { AutoAdvance = TimeSpan.FromSeconds(1) };
        var readings = new DateTimeOffset[4][];

        Concurrently.Run(4, thread => readings[thread] = [.. Enumerable.Range(0, 250).Select(_ => clock.GetUtcNow())]);

        readings.SelectMany(times => times).Should().OnlyHaveUniqueItems();
        clock.Now.Should().Be(clock.Start.AddSeconds(1_000));
    }

    [Fact(Timeout = 60_000)]
    public async Task Setting_a_timer_that_is_due_at_once_does_not_wait_for_a_thread_that_advances()
    {
        var clock = new FakeClock();
        var gate = new Lock();
        var fired = 0;
        using var holdsGate = new ManualResetEventSlim();
        using var isCalledBack = new ManualResetEventSlim();
        clock.CreateTimer(
            _ =>
            {
                isCalledBack.Set();
                lock (gate) fired++;
            },
            null,
            TimeSpan.FromSeconds(1),
            Timeout.InfiniteTimeSpan);

        await Task.Run(() => Concurrently.Run(2, thread =>
        {
            if (thread == 0)
            {
                holdsGate.Wait(TestContext.Current.CancellationToken);
                clock.Advance(TimeSpan.FromSeconds(1));
            }
            else
            {
                lock (gate)
                {
                    holdsGate.Set();
                    isCalledBack.Wait(TestContext.Current.CancellationToken);
                    clock.CreateTimer(_ => fired++, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                }
            }
        }), TestContext.Current.CancellationToken);

        fired.Should().Be(2, "the advancing thread calls back for both");
    }

    [Fact]
    public void Timers_that_are_due_at_once_are_never_left_behind()
    {
        var clock = new FakeClock();
        var fired = 0;

        Concurrently.Run(4, thread =>
        {
            for (var i = 0; i < 500; i++)
            {
                if (thread % 2 == 0) clock.Advance(TimeSpan.FromTicks(1));
                else clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        });

        fired.Should().Be(1_000);
        clock.PendingTimers.Should().Be(0);
    }
}
