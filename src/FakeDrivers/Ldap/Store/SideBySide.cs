using System.Runtime.ExceptionServices;

namespace FakeDrivers.Ldap;

/// <summary>Does works that do not need each other on two threads.</summary>
internal static class SideBySide
{
    /// <summary>Does all works. What one throws, this throws; then others may not have been done.</summary>
    /// <param name="alone">Whether there is too little to do for a second thread.</param>
    /// <param name="works">The works, the longest first.</param>
    public static void Run(bool alone, Action[] works)
    {
        var next = -1;

        // Not a thread of the pool: all of those may be waiting for the very lock that our caller holds.
        var other = alone ? Task.CompletedTask : Task.Factory.StartNew(Take, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Take();
        }
        finally
        {
            ((IAsyncResult)other).AsyncWaitHandle.WaitOne();
        }

        if (other.Exception?.InnerException is { } error) ExceptionDispatchInfo.Throw(error);

        void Take()
        {
            while (Interlocked.Increment(ref next) is var at && at < works.Length) works[at]();
        }
    }
}
