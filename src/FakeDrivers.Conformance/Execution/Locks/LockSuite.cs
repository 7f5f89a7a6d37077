using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

/// <summary>What every <see cref="ILockProvider"/> promises.</summary>
public sealed partial class LockSuite : ConformanceSuite<LockHarness>
{
    private const string Oslo = "oslo.concurrency lockutils.lock";
    private const string Contract = "the contract";
    private const string Backup = "backup";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override string Name => nameof(ILockProvider);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<LockHarness>> Cases { get; } =
    [
        .. AcquireCases,
        .. ReleaseCases,
        .. OrderCases,
        .. LimitCases,
        .. CancellationCases,
    ];

    /// <summary>Lets time pass in small steps until the lock is acquired or refused, for ten seconds of the driver's time at most.</summary>
    private static async Task<IAsyncDisposable> EndAsync(LockHarness harness, Task<IAsyncDisposable> acquisition, CancellationToken cancellationToken)
    {
        for (var passed = TimeSpan.Zero; !acquisition.IsCompleted; passed += Step)
        {
            Expect.True(passed < Limit + Grace, "the wait for the lock to end within ten seconds", "it still goes on");
            await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);

            // The ten seconds of a driver with a clock of its own may pass in no time, while the caller has yet to get a thread: let it have one.
            if (passed >= Limit) await Task.WhenAny(acquisition, Task.Delay(Step, TimeProvider.System, cancellationToken)).ConfigureAwait(false);
        }

        return await acquisition.ConfigureAwait(false);
    }

    /// <summary>Takes a lock that must be free.</summary>
    private static Task<IAsyncDisposable> TakeAsync(ILockProvider locks, string name, CancellationToken cancellationToken) =>
        locks.AcquireAsync(name, TimeSpan.Zero, cancellationToken);

    private static async Task ExpectFreeAsync(ILockProvider locks, string name, CancellationToken cancellationToken)
    {
        try
        {
            var held = await TakeAsync(locks, name, cancellationToken).ConfigureAwait(false);
            await held.DisposeAsync().ConfigureAwait(false);
        }
        catch (LockNotAcquiredException)
        {
            Expect.True(false, $"the lock '{name}' to be free", "somebody holds it");
        }
    }

    private static Task<LockNotAcquiredException> ExpectHeldAsync(ILockProvider locks, string name, CancellationToken cancellationToken) =>
        Expect.ThrowsAsync<LockNotAcquiredException>(() => TakeAsync(locks, name, cancellationToken), $"the lock '{name}', which is held,");

    private static void ExpectWaiting(Task acquisition) => Expect.True(!acquisition.IsCompleted, "the caller to wait for the lock", acquisition.Status);
}
