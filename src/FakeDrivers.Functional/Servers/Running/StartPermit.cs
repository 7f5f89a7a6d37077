namespace FakeDrivers.Functional;

/// <summary>
/// The permission to start a server, of which there are as many as cores. It is given back when it is disposed, or after a while: a server that is
/// slow to be ready, or that needs others to be, must not keep those from starting.
/// </summary>
internal sealed class StartPermit : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _starts;
    private readonly ITimer _timer;
    private int _isReturned;

    private StartPermit(SemaphoreSlim starts)
    {
        _starts = starts;
        _timer = TimeProvider.System.CreateTimer(_ => Return(), null, Longest, Timeout.InfiniteTimeSpan);
    }

    public static async Task<StartPermit> TakeAsync(SemaphoreSlim starts, CancellationToken cancellationToken)
    {
        await starts.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new(starts);
    }

    public void Dispose()
    {
        _timer.Dispose();
        Return();
    }

    private void Return()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) == 0) _starts.Release();
    }
}
