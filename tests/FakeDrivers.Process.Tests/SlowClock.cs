namespace FakeDrivers.Process.Tests;

/// <summary>A clock that goes slower than the system's, for programs that take longer to start than cases expect.</summary>
/// <param name="factor">How many seconds of the system's make one of this clock's.</param>
internal sealed class SlowClock(int factor) : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private readonly long _begin = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _start + GetElapsedTime(0);

    public override long GetTimestamp() => (System.GetTimestamp() - _begin) / factor;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, InSystemTime(dueTime), InSystemTime(period));

    /// <summary>How long a time of this clock takes.</summary>
    public TimeSpan InSystemTime(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time * factor;
}
