using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace FakeDrivers.Ldap;

/// <summary>Goes through a sequence on a thread of its own, some way ahead of who takes its items: reading and taking in go on side by side.</summary>
internal static class ReadAhead
{
    private const int BatchSize = 256;
    private const int MostBatches = 8;

    /// <summary>The items in their order. What reading throws comes after the items before it, as if there were no thread.</summary>
    /// <param name="items">The items, which nobody else goes through.</param>
    /// <param name="prepare">Work on an item that may be done ahead or not at all: it is done while who takes the items is kept busy by others, so that both threads have as much to do.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, Action<T>? prepare = null)
    {
        using var batches = new BlockingCollection<List<T>>(MostBatches);
        using var end = new CancellationTokenSource();

        // Not a thread of the pool: all of those may be waiting for the very lock that our caller holds.
        var reading = Task.Factory.StartNew(() => Read(items, prepare, batches, end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Exception? error;
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable(CancellationToken.None))
            {
                foreach (var item in batch) yield return item;
            }
        }
        finally
        {
            end.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
            error = reading.Exception?.InnerException;
        }

        if (error is not null) ExceptionDispatchInfo.Throw(error);
    }

    private static void Read<T>(IEnumerable<T> items, Action<T>? prepare, BlockingCollection<List<T>> batches, CancellationToken end)
    {
        var batch = new List<T>(BatchSize);
        try
        {
            foreach (var item in items)
            {
                batch.Add(item);
                if (batch.Count < BatchSize) continue;
                if (prepare is not null && batches.Count > 0) batch.ForEach(prepare);
                batches.Add(batch, end);
                batch = new(BatchSize);
            }
        }
        finally
        {
            if (batch.Count > 0 && !end.IsCancellationRequested) batches.Add(batch, end);
            batches.CompleteAdding();
        }
    }
}
