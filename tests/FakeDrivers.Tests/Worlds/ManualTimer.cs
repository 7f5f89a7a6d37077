namespace FakeDrivers.Tests.Worlds;

internal sealed class ManualTimer(TimerCallback callback, object? state) : ITimer
{
    public TimeSpan Wait { get; set; }

    public int Changes { get; private set; }

    public bool IsDisposed { get; private set; }

    public void Fire() => callback(state);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Wait = dueTime;
        Changes++;
        return true;
    }

    public void Dispose() => IsDisposed = true;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
