namespace FakeDrivers.Worlds;

/// <summary>The commits of a world, to read back and to watch.</summary>
/// <remarks>Thread-safe. Bounded: old commits make room for new ones.</remarks>
public sealed class ChangeFeed
{
    private readonly Journal<WorldCommit> _journal;

    internal ChangeFeed(int capacity, long revision) => _journal = new(capacity, revision);

    /// <summary>The newest revision.</summary>
    public long Revision => _journal.Last;

    /// <summary>The commits that are kept, oldest first.</summary>
    /// <returns>A copy, which later commits do not change.</returns>
    public IReadOnlyList<WorldCommit> ToList() => _journal.ToArray();

    /// <summary>
    /// Every commit after a revision, deletions included: first those that already happened, then each as it comes, with nothing lost in
    /// between.
    /// </summary>
    /// <param name="afterRevision">The revision that the caller knows.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The commits; the sequence never ends by itself.</returns>
    /// <exception cref="WatchOverflowException">A commit after that revision is not kept any more; it names the revision to list again from.</exception>
    /// <exception cref="FakeDriversException">There was no such revision yet: it may be another world's.</exception>
    public IAsyncEnumerable<WorldCommit> WatchAsync(long afterRevision, CancellationToken cancellationToken = default) =>
        _journal.WatchAsync(afterRevision, "commits", cancellationToken);

    internal void Append(WorldCommit commit) => _journal.Append(static (commit, _) => commit, commit);
}
