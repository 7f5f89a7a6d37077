using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The operations of locks, for faults, latencies and queries of the call log.</summary>
public static class LockOperations
{
    /// <summary><see cref="ILockProvider.AcquireAsync"/>: one call, from the question until the lock is acquired.</summary>
    /// <remarks>
    /// A fault that answers in its place gives a lock that nobody holds; to let go of it does nothing. A fault that throws after the change
    /// leaves the lock held, and its caller without the means to let go of it.
    /// </remarks>
    public static Operation<LockRequest, LockClaim> Acquire { get; } = new("execution", "acquire_lock", OperationKind.Invoke)
    {
        Upstream = "oslo.concurrency lockutils.lock; manila tests.fake_utils.get_fake_lock_context",
        Simulates = "one holder at a time for all callers of the world, a queue in the order of arrival, limits, cancellation",
        Ignores = "other processes: the locks are the world's own",
    };

    /// <summary>The disposal of what <see cref="ILockProvider.AcquireAsync"/> gave, the first time.</summary>
    /// <remarks>A fault on it throws from the disposal, with the lock still held: another disposal tries again.</remarks>
    public static Operation<LockClaim, NoResult> Release { get; } = new("execution", "release_lock", OperationKind.Invoke)
    {
        Upstream = "oslo.concurrency lockutils.lock",
        Simulates = "the hand-over to who waits longest, before the disposal ends",
    };
}
