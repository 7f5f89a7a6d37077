namespace FakeDrivers.Tests.Linearizability;

/// <summary>Records what several threads do, on a logical clock: a number that each beginning and each end takes one of.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class HistoryRecorder<TOperation, TResult>
{
    private readonly Lock _sync = new();
    private readonly List<HistoryEntry<TOperation, TResult>> _entries = [];
    private long _clock;

    /// <summary>What was recorded, in the order in which the operations began.</summary>
    public IReadOnlyList<HistoryEntry<TOperation, TResult>> History
    {
        get
        {
            lock (_sync) return [.. _entries.OrderBy(entry => entry.InvokedAt)];
        }
    }

    /// <summary>Does an operation and records it. Errors that the model knows must be results: catch them in <paramref name="execute"/>.</summary>
    public TResult Record(int thread, TOperation operation, Func<TOperation, TResult> execute)
    {
        var invokedAt = Interlocked.Increment(ref _clock);
        var result = execute(operation);
        var respondedAt = Interlocked.Increment(ref _clock);
        lock (_sync) _entries.Add(new(thread, operation, result, invokedAt, respondedAt));
        return result;
    }

    /// <inheritdoc cref="Record"/>
    public async Task<TResult> RecordAsync(int thread, TOperation operation, Func<TOperation, Task<TResult>> execute)
    {
        var invokedAt = Interlocked.Increment(ref _clock);
        var result = await execute(operation);
        var respondedAt = Interlocked.Increment(ref _clock);
        lock (_sync) _entries.Add(new(thread, operation, result, invokedAt, respondedAt));
        return result;
    }
}
