namespace FakeDrivers.Tests.Worlds;

internal static class Streams
{
    /// <summary>Takes the first items of a sequence that may never end.</summary>
    public static async Task<List<T>> TakeAsync<T>(this IAsyncEnumerable<T> items, int count)
    {
        var taken = new List<T>();
        if (count == 0) return taken;
        await foreach (var item in items.WithCancellation(TestContext.Current.CancellationToken))
        {
            taken.Add(item);
            if (taken.Count == count) break;
        }

        return taken;
    }
}
