namespace FakeDrivers.Execution;

/// <summary>Wakes whoever waits for something to happen once more. Who takes <see cref="Next"/> before looking misses nothing.</summary>
/// <remarks>Thread-safe. Those who wait go on elsewhere than on the thread that beats.</remarks>
internal sealed class Pulse
{
    private TaskCompletionSource? _next;

    /// <summary>Ends at the next beat.</summary>
    public Task Next
    {
        get
        {
            while (true)
            {
                if (Volatile.Read(ref _next) is { } waiting) return waiting.Task;
                Interlocked.CompareExchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously), null);
            }
        }
    }

    public void Beat()
    {
        if (Volatile.Read(ref _next) is not null) Interlocked.Exchange(ref _next, null)?.SetResult();
    }
}
