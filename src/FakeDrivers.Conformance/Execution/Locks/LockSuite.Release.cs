namespace FakeDrivers.Conformance.Execution;

public sealed partial class LockSuite
{
    private static IEnumerable<ConformanceCase<LockHarness>> ReleaseCases =>
    [
        new()
        {
            Id = "LCK-REL-001",
            Title = "A lock that was let go of is free again, for everybody",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);

                await held.DisposeAsync().ConfigureAwait(false);

                await ExpectFreeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                await ExpectFreeAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-REL-002",
            Title = "A lock that is let go of goes to who waits for it, who then holds it",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var first = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var waiting = harness.Locks.AcquireAsync(Backup, cancellationToken: cancellationToken);

                await first.DisposeAsync().ConfigureAwait(false);

                var second = await EndAsync(harness, waiting, cancellationToken).ConfigureAwait(false);
                await ExpectHeldAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);
                await second.DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-REL-003",
            Title = "To let go of a lock again does nothing to who holds it now",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var first = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                await first.DisposeAsync().ConfigureAwait(false);
                var second = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);

                await first.DisposeAsync().ConfigureAwait(false);

                await ExpectHeldAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);
                await ExpectHeldAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                await second.DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-REL-004",
            Title = "To let go of one lock leaves another held",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var first = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var second = await TakeAsync(harness.Locks, "restore", cancellationToken).ConfigureAwait(false);

                await first.DisposeAsync().ConfigureAwait(false);

                await ExpectHeldAsync(harness.Locks, "restore", cancellationToken).ConfigureAwait(false);
                await second.DisposeAsync().ConfigureAwait(false);
            },
        },
    ];
}
