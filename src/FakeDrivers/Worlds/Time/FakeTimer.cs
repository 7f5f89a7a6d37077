namespace FakeDrivers.Worlds;

/// <summary>A timer of a <see cref="FakeClock"/>, which owns and guards its mutable part.</summary>
internal sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
{
    public static readonly IComparer<FakeTimer> ByDueTime = Comparer<FakeTimer>.Create(static (a, b) =>
    {
        var order = a.DueTicks.CompareTo(b.DueTicks);
        return order != 0 ? order : a.Order.CompareTo(b.Order);
    });

    // As the system's timers do: the callback sees the ambient values of whoever set the timer up.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    public long DueTicks { get; set; }

    public long Order { get; set; }

    /// <summary>Ticks between repetitions; zero when there is none.</summary>
    public long Period { get; set; }

    public bool IsDisposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Set(this, dueTime, period);

    public void Invoke()
    {
        if (_context is null) callback(state);
        else ExecutionContext.Run(_context, static timer => ((FakeTimer)timer!).Call(), this);
    }

    public void Dispose() => clock.Forget(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);
}
