namespace FakeDrivers.Conformance.Execution;

public sealed partial class LockSuite
{
    private static IEnumerable<ConformanceCase<LockHarness>> OrderCases =>
    [
        new()
        {
            Id = "LCK-ORD-001",
            Title = "Those who wait for a lock in one provider get it in the order in which they asked",
            Source = $"{Oslo}: fair",
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var waiting = Enumerable.Range(0, 5).Select(_ => harness.Locks.AcquireAsync(Backup, cancellationToken: cancellationToken)).ToList();

                await ExpectOrderAsync(harness, held, waiting, cancellationToken).ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-ORD-002",
            Title = "Who comes when the lock is already waited for does not pass by",
            Source = $"{Oslo}: fair",
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var first = harness.Locks.AcquireAsync(Backup, cancellationToken: cancellationToken);
                await held.DisposeAsync().ConfigureAwait(false);
                var second = harness.Locks.AcquireAsync(Backup, cancellationToken: cancellationToken);

                held = await EndAsync(harness, first, cancellationToken).ConfigureAwait(false);

                await ExpectOrderAsync(harness, held, [second], cancellationToken).ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-ORD-003",
            Title = "Those who stood behind one that gave up keep their order",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
                var waiting = Enumerable.Range(0, 5)
                    .Select(number => harness.Locks.AcquireAsync(Backup, cancellationToken: number is 1 or 2 ? source.Token : cancellationToken))
                    .ToList();

                await source.CancelAsync().ConfigureAwait(false);

                await CancelledAsync(harness, waiting[1], cancellationToken).ConfigureAwait(false);
                await CancelledAsync(harness, waiting[2], cancellationToken).ConfigureAwait(false);
                await ExpectOrderAsync(harness, held, [waiting[0], waiting[3], waiting[4]], cancellationToken).ConfigureAwait(false);
            },
        },
    ];

    /// <summary>Lets go of the lock, as often as somebody waits for it, and sees who gets it.</summary>
    private static async Task ExpectOrderAsync(
        LockHarness harness, IAsyncDisposable held, IReadOnlyList<Task<IAsyncDisposable>> waiting, CancellationToken cancellationToken)
    {
        foreach (var next in waiting)
        {
            foreach (var each in waiting.SkipWhile(each => each != next)) ExpectWaiting(each);
            await held.DisposeAsync().ConfigureAwait(false);
            held = await EndAsync(harness, next, cancellationToken).ConfigureAwait(false);
        }

        await held.DisposeAsync().ConfigureAwait(false);
        await ExpectFreeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
    }
}
