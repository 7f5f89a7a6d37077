namespace FakeDrivers.Worlds;

/// <summary>Counts the calls of each project against the throttles of a world.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ThrottleGauge(PaceOptions<Throttle> options)
{
    private readonly Lock _sync = new();

    // How full the bucket of each throttled operation and project was, and when. A call fills it by the throttle's time, and each tick of the
    // clock drains as many ticks as there are permits: whole numbers, so that nothing is lost by rounding.
    private readonly Dictionary<(Operation Operation, string ProjectId), (long At, Int128 Level)> _buckets = [];

    /// <summary>Takes a permit.</summary>
    /// <exception cref="TooManyRequestsException">There is none left.</exception>
    public void Take(Operation operation, RequestContext caller, DateTimeOffset now)
    {
        if (options.Of(operation) is not { } throttle) return;
        var (ticks, permits, drop) = (now.UtcTicks, (Int128)throttle.Permits, (Int128)throttle.Per.Ticks);
        lock (_sync)
        {
            var key = (operation, caller.ProjectId);
            // A clock that was put back starts with empty buckets.
            var level = _buckets.TryGetValue(key, out var bucket) && bucket.At <= ticks
                ? Int128.Max(0, bucket.Level - ((ticks - bucket.At) * permits))
                : 0;
            var over = level + drop - (drop * permits);
            if (over > 0) throw new TooManyRequestsException(operation.FullName, TimeSpan.FromTicks((long)((over + permits - 1) / permits)));
            _buckets[key] = (ticks, level + drop);
        }
    }

    /// <summary>Gives all permits back.</summary>
    public void Clear()
    {
        lock (_sync) _buckets.Clear();
    }
}
