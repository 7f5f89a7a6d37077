namespace FakeDrivers.Execution;

/// <summary>Gives out named locks, each to one holder at a time, for commands and files that must not be worked on twice at once.</summary>
/// <remarks>
/// Implementations are thread-safe. Names are compared character by character, and any text but an empty one is a name. A lock is not bound to
/// a thread, and is not re-entrant: who asks for one that it holds itself waits like all others. Upstream: oslo.concurrency
/// <c>lockutils.lock</c>; manila <c>tests.fake_utils.get_fake_lock_context</c>.
/// </remarks>
public interface ILockProvider
{
    /// <summary>
    /// Takes a lock, once everybody who asked for it earlier has had it. It is held until what is returned is disposed. Upstream:
    /// oslo.concurrency <c>lockutils.lock</c>, which has that order only with <c>fair</c>.
    /// </summary>
    /// <param name="name">The name of the lock.</param>
    /// <param name="timeout">How long to wait at most; zero only tries, as the upstream's <c>blocking=False</c> does; by default there is no limit.</param>
    /// <param name="cancellationToken">Ends the wait. A lock that is held already stays held.</param>
    /// <returns>The lock. Disposing it lets go of it; doing so again does nothing.</returns>
    /// <exception cref="LockNotAcquiredException">The lock could not be acquired within <paramref name="timeout"/>.</exception>
    /// <exception cref="DriverException">The place where locks are kept cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the lock was acquired. It carries that token.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative, or longer than timers run: 49 days.</exception>
    Task<IAsyncDisposable> AcquireAsync(string name, TimeSpan? timeout = null, CancellationToken cancellationToken = default);
}
