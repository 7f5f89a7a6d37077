namespace FakeDrivers.Conformance.Execution;

public sealed partial class LockSuite
{
    private static readonly (string One, string Other)[] NearNames =
    [
        ("backup", "backup2"),
        ("backup", "Backup"),
        ("a/b", "a_b"),
        ("a/b", "a%2fb"),
        ("a\\b", "a/b"),
        ("a", "a."),
        ("a", "a "),
        ("gr\u00F6\u00DFe", "gro\u0308\u00DFe"),
        (new string('x', 300) + "1", new string('x', 300) + "2"),
    ];

    private static readonly string[] OddNames =
    [
        ".", "..", "../up", "/", "-rf", "con", "NUL.txt", " ", "a\nb", "a\0b", "*?<>|:\"'", "größe 日本語 🦊", new('n', 5000),
    ];

    private static IEnumerable<ConformanceCase<LockHarness>> AcquireCases =>
    [
        new()
        {
            Id = "LCK-ACQ-001",
            Title = "A lock that nobody holds is acquired at once",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var acquisition = harness.Locks.AcquireAsync(Backup, cancellationToken: cancellationToken);

                var held = await EndAsync(harness, acquisition, cancellationToken).ConfigureAwait(false);
                await using var _ = held.ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-ACQ-002",
            Title = "Who asks for a lock that is held waits",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);

                var second = harness.Locks.AcquireAsync(Backup, cancellationToken: cancellationToken);

                await harness.AdvanceAsync(Short, cancellationToken).ConfigureAwait(false);
                ExpectWaiting(second);
                await held.DisposeAsync().ConfigureAwait(false);
                await (await EndAsync(harness, second, cancellationToken).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-ACQ-003",
            Title = "A lock that somebody else holds is waited for as well",
            Source = $"{Oslo}: external",
            Body = async (harness, cancellationToken) =>
            {
                var held = await TakeAsync(harness.OtherLocks, Backup, cancellationToken).ConfigureAwait(false);

                var second = harness.Locks.AcquireAsync(Backup, cancellationToken: cancellationToken);

                await harness.AdvanceAsync(Short, cancellationToken).ConfigureAwait(false);
                ExpectWaiting(second);
                await held.DisposeAsync().ConfigureAwait(false);
                await (await EndAsync(harness, second, cancellationToken).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-ACQ-004",
            Title = "Names that differ in little are locks of their own",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                foreach (var (one, other) in NearNames)
                {
                    var held = await TakeAsync(harness.Locks, one, cancellationToken).ConfigureAwait(false);

                    await ExpectFreeAsync(harness.Locks, other, cancellationToken).ConfigureAwait(false);
                    await ExpectFreeAsync(harness.OtherLocks, other, cancellationToken).ConfigureAwait(false);
                    await held.DisposeAsync().ConfigureAwait(false);
                }
            },
        },
        new()
        {
            Id = "LCK-ACQ-005",
            Title = "Any text is the name of one lock",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                foreach (var name in OddNames)
                {
                    var held = await TakeAsync(harness.Locks, name, cancellationToken).ConfigureAwait(false);

                    await ExpectHeldAsync(harness.Locks, name, cancellationToken).ConfigureAwait(false);
                    await ExpectHeldAsync(harness.OtherLocks, name, cancellationToken).ConfigureAwait(false);
                    await held.DisposeAsync().ConfigureAwait(false);
                }
            },
        },
        new()
        {
            Id = "LCK-ACQ-006",
            Title = "An empty text is no name, and nothing is taken",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                await Expect.ThrowsAsync<ArgumentException>(() => TakeAsync(harness.Locks, string.Empty, cancellationToken), "an empty name").ConfigureAwait(false);

                await ExpectFreeAsync(harness.Locks, Backup, cancellationToken).ConfigureAwait(false);
            },
        },
        new()
        {
            Id = "LCK-ACQ-007",
            Title = "Of fifty who work under one lock at once there is never more than one at work",
            Source = "the contract: providers are thread-safe",
            Body = async (harness, cancellationToken) =>
            {
                const int Callers = 50;
                var (asked, atWork, overlaps) = (0, 0, 0);
                var allAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                async Task<IAsyncDisposable> WorkAsync(int number)
                {
                    var locks = number % 2 == 0 ? harness.Locks : harness.OtherLocks;
                    var acquisition = locks.AcquireAsync(Backup, cancellationToken: cancellationToken);
                    if (Interlocked.Increment(ref asked) == Callers) allAsked.SetResult();
                    var held = await acquisition.ConfigureAwait(false);
                    if (Interlocked.Increment(ref atWork) > 1) Interlocked.Increment(ref overlaps);

                    // Nobody leaves before all have come, so that they would meet if they could.
                    await allAsked.Task.ConfigureAwait(false);
                    Interlocked.Decrement(ref atWork);
                    await held.DisposeAsync().ConfigureAwait(false);
                    return held;
                }

                var work = Enumerable.Range(0, Callers).Select(number => Task.Run(() => WorkAsync(number), cancellationToken)).ToList();

                foreach (var each in work) await EndAsync(harness, each, cancellationToken).ConfigureAwait(false);
                Expect.Equal(0, overlaps, "how often somebody came while another was at work");
            },
        },
    ];
}
