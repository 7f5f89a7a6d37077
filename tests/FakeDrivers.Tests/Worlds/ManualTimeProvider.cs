namespace FakeDrivers.Tests.Worlds;

/// <summary>A clock that is no <see cref="FakeDrivers.Worlds.FakeClock"/>: timers fire only when the test says so, as late or early as it likes.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public List<ManualTimer> Timers { get; } = [];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state) { Wait = dueTime };
        Timers.Add(timer);
        return timer;
    }
}
