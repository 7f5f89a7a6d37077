using Microsoft.Extensions.Options;

namespace ShareService.Shares;

/// <summary>Waits for what the cloud tells only to those who ask again.</summary>
internal sealed class Poller(TimeProvider time, IOptions<ShareServiceOptions> options)
{
    /// <summary>Looks until there is something to see.</summary>
    /// <param name="awaited">What is waited for, for the error.</param>
    /// <param name="limit">How long to look at most.</param>
    /// <param name="look">Gives what was waited for, or null when it is not there yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public async Task<T> UntilAsync<T>(string awaited, TimeSpan limit, Func<Task<T?>> look, CancellationToken cancellationToken)
        where T : class
    {
        var start = time.GetTimestamp();
        while (true)
        {
            if (await look() is { } seen) return seen;
            if (time.GetElapsedTime(start) >= limit) throw new TimeoutException($"Waited {limit:c} in vain for {awaited}.");
            await Task.Delay(options.Value.PollInterval, time, cancellationToken);
        }
    }
}
