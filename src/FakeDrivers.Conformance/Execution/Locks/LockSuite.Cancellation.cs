namespace FakeDrivers.Conformance.Execution;

public sealed partial class LockSuite
{
    private static IEnumerable<ConformanceCase<LockHarness>> CancellationCases =>
    [
        new()
        {
            Id = "LCK-CAN-001",
            Title = "What is cancelled before it begins takes nothing",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                await source.CancelAsync().ConfigureAwait(false);

                var error = await Expect.ThrowsAsync<OperationCanceledException>(
                    () => harness.Locks.AcquireAsync(Backup, cancellationToken: source.Token), "the cancelled call").ConfigureAwait(false);

                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
                await ExpectFreeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-CAN-002",
            Title = "A wait that is cancelled ends at once with the caller's token",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var waiting = harness.Locks.AcquireAsync(Backup, Long, source.Token);

                await source.CancelAsync().ConfigureAwait(false);

                var error = await CancelledAsync(harness, waiting, cancellationToken).ConfigureAwait(false);
                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
                await held.DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-CAN-003",
            Title = "A wait for what somebody else holds is cancelled as well",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var held = await TakeAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);
                var waiting = harness.Locks.AcquireAsync(Backup, cancellationToken: source.Token);

                await source.CancelAsync().ConfigureAwait(false);

                var error = await CancelledAsync(harness, waiting, cancellationToken).ConfigureAwait(false);
                Expect.Equal(source.Token, error.CancellationToken, "the token of the error");
                await held.DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-CAN-004",
            Title = "Who cancelled a wait leaves nothing: the lock is free when its holder lets go of it",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var waiting = harness.Locks.AcquireAsync(Backup, cancellationToken: source.Token);
                await source.CancelAsync().ConfigureAwait(false);
                await CancelledAsync(harness, waiting, cancellationToken).ConfigureAwait(false);

                await held.DisposeAsync().ConfigureAwait(false);

                await ExpectFreeAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);
                await ExpectFreeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-CAN-005",
            Title = "A lock that was acquired stays held when the token is cancelled later",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var held = await harness.Locks.AcquireAsync(Backup, cancellationToken: source.Token).ConfigureAwait(false);

                await source.CancelAsync().ConfigureAwait(false);

                await ExpectHeldAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);
                await held.DisposeAsync().ConfigureAwait(false);
            },
        },
    ];

    private static Task<OperationCanceledException> CancelledAsync(LockHarness harness, Task<IAsyncDisposable> acquisition, CancellationToken cancellationToken) =>
        Expect.ThrowsAsync<OperationCanceledException>(() => EndAsync(harness, acquisition, cancellationToken), "the cancelled wait");
}
