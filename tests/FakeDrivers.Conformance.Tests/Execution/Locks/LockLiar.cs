using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>A provider of locks that is wrong in one way and right in all others.</summary>
internal sealed class LockLiar(Func<string, TimeSpan?, CancellationToken, Task<IAsyncDisposable>> acquire) : ILockProvider
{
    public Task<IAsyncDisposable> AcquireAsync(string name, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        acquire(name, timeout, cancellationToken);

    /// <summary>Makes of the honest provider what it will.</summary>
    public static Func<ILockProvider, TimeProvider, ILockProvider> Does(
        Func<ILockProvider, TimeProvider, string, TimeSpan?, CancellationToken, Task<IAsyncDisposable>> acquire) =>
        (honest, clock) => new LockLiar((name, timeout, cancellationToken) => acquire(honest, clock, name, timeout, cancellationToken));

    /// <summary>Takes a lock of another name than it is asked for.</summary>
    public static Func<ILockProvider, TimeProvider, ILockProvider> Renames(Func<string, string> other) =>
        Does((honest, _, name, timeout, cancellationToken) => honest.AcquireAsync(other(name), timeout, cancellationToken));

    /// <summary>Waits as long as it likes.</summary>
    public static Func<ILockProvider, TimeProvider, ILockProvider> Waits(Func<TimeSpan?, TimeSpan?> other) =>
        Does((honest, _, name, timeout, cancellationToken) => honest.AcquireAsync(name, other(timeout), cancellationToken));

    /// <summary>Fails in another way than it should.</summary>
    public static Func<ILockProvider, TimeProvider, ILockProvider> Fails(Func<LockNotAcquiredException, Exception> other) =>
        Does(async (honest, _, name, timeout, cancellationToken) =>
        {
            try
            {
                return await honest.AcquireAsync(name, timeout, cancellationToken);
            }
            catch (LockNotAcquiredException error)
            {
                throw other(error);
            }
        });

    /// <summary>Gives what lets go of the lock in a way of its own, if at all.</summary>
    public static Func<ILockProvider, TimeProvider, ILockProvider> Releases(Func<string, IAsyncDisposable, Func<ValueTask>> release) =>
        Does(async (honest, _, name, timeout, cancellationToken) =>
            new Releaser(release(name, await honest.AcquireAsync(name, timeout, cancellationToken))));

    /// <summary>What was given out, with the way in which it is let go of.</summary>
    internal sealed class Releaser(Func<ValueTask> release) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => release();
    }
}
