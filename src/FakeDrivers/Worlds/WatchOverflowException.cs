namespace FakeDrivers.Worlds;

/// <summary>A watcher fell behind what is kept, or asked for what is not kept any more.</summary>
/// <remarks>List again, and watch from the number that the list was at; or give the world a larger capacity.</remarks>
public sealed class WatchOverflowException : FakeDriversException
{
    internal WatchOverflowException(string what, long after, long oldest, long newest)
        : base($"The {what} after {after} are not all kept any more: {(oldest > newest ? "none is now" : $"kept are {oldest} to {newest}")}. List again and watch from {newest}, or give the world a larger capacity.")
    {
        After = after;
        Oldest = oldest;
        Newest = newest;
    }

    /// <summary>The number of the last entry that the watcher had.</summary>
    public long After { get; }

    /// <summary>The number of the oldest entry that is kept.</summary>
    public long Oldest { get; }

    /// <summary>The number of the newest entry: list again, then watch from here.</summary>
    public long Newest { get; }
}
