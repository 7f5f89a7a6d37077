using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class LockSuite
{
    private static IEnumerable<ConformanceCase<LockHarness>> LimitCases =>
    [
        new()
        {
            Id = "LCK-LIM-001",
            Title = "A wait that lasts too long fails with the name of the lock and the limit",
            Source = "oslo.concurrency AcquireLockFailedException; the upstream has no limit but none and zero",
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);

                var error = await TooLateAsync(harness, harness.Locks.AcquireAsync(Backup, Short, cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal(Backup, error.LockName, "the name of the lock");
                Expect.Equal(Short, error.Timeout, "the limit");
                Expect.Contains($"'{Backup}'", error.Message, "the message");
                await held.DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-LIM-002",
            Title = "A wait for what somebody else holds is limited as well",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);

                var error = await TooLateAsync(harness, harness.Locks.AcquireAsync(Backup, Short, cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal(Short, error.Timeout, "the limit");
                await held.DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-LIM-003",
            Title = "A wait goes on until its limit",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);

                var waiting = harness.Locks.AcquireAsync(Backup, Long, cancellationToken);

                await harness.AdvanceAsync(Short, cancellationToken).ConfigureAwait(false);
                ExpectWaiting(waiting);
                await held.DisposeAsync().ConfigureAwait(false);
                await (await EndAsync(harness, waiting, cancellationToken).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-LIM-004",
            Title = "A limit of zero takes a lock that is free and fails at once for one that is held",
            Source = $"{Oslo}: blocking",
            Body = async (harness, cancellationToken) =>
            {
                var held = await harness.Locks.AcquireAsync(Backup, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);

                var error = await ExpectHeldAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);

                Expect.Equal(TimeSpan.Zero, error.Timeout, "the limit");
                await held.DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-LIM-005",
            Title = "Who waited too long leaves no place in the queue",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var late = harness.Locks.AcquireAsync(Backup, Short, cancellationToken);
                var waiting = harness.Locks.AcquireAsync(Backup, cancellationToken: cancellationToken);

                await TooLateAsync(harness, late, cancellationToken).ConfigureAwait(false);

                await ExpectOrderAsync(harness, held, [waiting], cancellationToken).ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-LIM-006",
            Title = "A lock that was acquired in time stays held when the limit passes",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var first = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var waiting = harness.Locks.AcquireAsync(Backup, Short, cancellationToken);
                await first.DisposeAsync().ConfigureAwait(false);
                var second = await EndAsync(harness, waiting, cancellationToken).ConfigureAwait(false);

                await harness.AdvanceAsync(2 * Short, cancellationToken).ConfigureAwait(false);

                await ExpectHeldAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);
                await second.DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-LIM-007",
            Title = "A negative limit is refused, and nothing is taken",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                await Expect.ThrowsAsync<ArgumentOutOfRangeException>(
                    () => harness.Locks.AcquireAsync(Backup, TimeSpan.FromTicks(-1), cancellationToken), "a negative limit").ConfigureAwait(false);

                await ExpectFreeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
            },
        },
    ];

    private static Task<LockNotAcquiredException> TooLateAsync(LockHarness harness, Task<IAsyncDisposable> acquisition, CancellationToken cancellationToken) =>
        Expect.ThrowsAsync<LockNotAcquiredException>(() => EndAsync(harness, acquisition, cancellationToken), "the wait");
}
