namespace FakeDrivers.Worlds;

/// <summary>Counts the calls of each project against the throttles of a world.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ThrottleGauge(PaceOptions<Throttle> options)
{
    // For each throttled operation and project, when its bucket will be full again (generic cell rate algorithm).
    private readonly Dictionary<(Operation Operation, string ProjectId), DateTimeOffset> _fullAt = [];

    public bool IsEmpty => options.IsEmpty;

    /// <summary>Takes a permit.</summary>
    /// <exception cref="TooManyRequestsException">There is none left.</exception>
    public void Take(Operation operation, RequestContext caller, DateTimeOffset now)
    {
        if (options.Of(operation) is not { } throttle) return;
        var step = throttle.Per / throttle.Permits;
        lock (_fullAt)
        {
            var key = (operation, caller.ProjectId);
            var fullAt = _fullAt.TryGetValue(key, out var known) && known > now ? known : now;
            var wait = fullAt + step - now - throttle.Per;
            if (wait > TimeSpan.Zero) throw new TooManyRequestsException(operation.FullName, wait);
            _fullAt[key] = fullAt + step;
        }
    }
}
