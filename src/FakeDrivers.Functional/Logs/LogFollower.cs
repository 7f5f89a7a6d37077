namespace FakeDrivers.Functional;

/// <summary>Looks again and again at the log files that a server writes itself. Thread-safe.</summary>
/// <remarks>It polls, since the systems' notifications come late, twice or never, depending on the file system.</remarks>
internal sealed class LogFollower(LogCollector logs) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock _sync = new();
    private readonly List<LogFileTail> _tails = [];
    private CancellationTokenSource? _stop;
    private Task _looking = Task.CompletedTask;

    /// <summary>Follows these files too, and goes on where it was with those that it knows.</summary>
    public void Follow(IEnumerable<string> paths)
    {
        lock (_sync)
        {
            foreach (var path in paths.Where(path => !_tails.Exists(tail => tail.Path == path))) _tails.Add(new(path, logs));
            if (_tails.Count == 0 || _stop is not null) return;
            _stop = new();
            _looking = LookAsync(_stop.Token);
        }
    }

    /// <summary>Looks a last time, and gives out last lines without an end. <see cref="Follow"/> begins anew.</summary>
    public async Task EndAsync()
    {
        CancellationTokenSource? stop;
        Task looking;
        lock (_sync) (stop, looking, _stop) = (_stop, _looking, null);
        if (stop is null) return;
        await stop.CancelAsync().ConfigureAwait(false);
        await looking.ConfigureAwait(false);
        stop.Dispose();
        lock (_sync)
        {
            foreach (var tail in _tails) tail.End();
        }
    }

    public void Dispose()
    {
        lock (_sync)
        {
            foreach (var tail in _tails) tail.Dispose();
            _tails.Clear();
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Pause, logs.Time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (_sync)
            {
                foreach (var tail in _tails) tail.Look();
            }

            logs.Flush();
        }
    }
}
