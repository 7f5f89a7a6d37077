namespace FakeDrivers.Tests;

/// <summary>Runs something on several threads that all start at the same moment.</summary>
internal static class Concurrently
{
    /// <summary>Runs the body once a thread, gives it the thread's number, and throws the first error.</summary>
    public static void Run(int threads, Action<int> body)
    {
        using var barrier = new Barrier(threads);
        var errors = new Exception?[threads];
        var running = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            var number = i;
            running[i] = new(() =>
            {
                barrier.SignalAndWait();
                try
                {
                    body(number);
                }
                catch (Exception error)
                {
                    errors[number] = error;
                }
            })
            {
                IsBackground = true, // so that a deadlock fails one test and does not hold the process
            };
            running[i].Start();
        }

        foreach (var thread in running) thread.Join();
        if (errors.OfType<Exception>().ToArray() is { Length: > 0 } thrown) throw new AggregateException(thrown);
    }
}
