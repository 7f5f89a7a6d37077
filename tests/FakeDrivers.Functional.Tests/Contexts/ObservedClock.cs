using System.Collections.Concurrent;
using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

/// <summary>A clock that a test moves on, and that tells which times code waits for.</summary>
internal sealed class ObservedClock : TimeProvider
{
    private readonly FakeClock _clock = new();
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _waits = [];

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override long GetTimestamp() => _clock.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _clock.CreateTimer(callback, state, dueTime, period);
        WaitFor(dueTime).TrySetResult();
        return timer;
    }

    public void Advance(TimeSpan time) => _clock.Advance(time);

    /// <summary>Completes when something waits for just this time.</summary>
    public Task IsAwaitedAsync(TimeSpan time) => WaitFor(time).Task.Within();

    private TaskCompletionSource WaitFor(TimeSpan time) => _waits.GetOrAdd(time, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
