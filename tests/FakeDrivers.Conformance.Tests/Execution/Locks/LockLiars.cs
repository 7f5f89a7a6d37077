using FakeDrivers.Execution;
using Lie = System.Func<FakeDrivers.Execution.ILockProvider, System.TimeProvider, FakeDrivers.Execution.ILockProvider>;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>Providers of locks that are wrong in one way each, and the cases that catch them.</summary>
internal static class LockLiars
{
    public static IReadOnlyDictionary<string, Lie> ByCase { get; } = new Dictionary<string, Lie>
    {
        ["LCK-ACQ-001"] = GivesNothing,
        ["LCK-ACQ-002"] = LocksNothing,
        ["LCK-ACQ-003"] = KeepsLocksToItself,
        ["LCK-ACQ-004"] = NamesFilesAsUpstream,
        ["LCK-ACQ-005"] = RefusesPaths,
        ["LCK-ACQ-006"] = TakesAnEmptyName,
        ["LCK-ACQ-007"] = KeepsLocksToItself,
        ["LCK-REL-001"] = NeverReleases,
        ["LCK-REL-002"] = LocksNothing,
        ["LCK-REL-003"] = ReleasesForOthers,
        ["LCK-REL-004"] = ReleasesAll,
        ["LCK-ORD-001"] = ServesTheLastFirst,
        ["LCK-ORD-002"] = LooksNowAndThen,
        ["LCK-ORD-003"] = ServesTheLastFirst,
        ["LCK-LIM-001"] = FailsWithoutFacts,
        ["LCK-LIM-002"] = IgnoresLimits,
        ["LCK-LIM-003"] = GivesUpEarly,
        ["LCK-LIM-004"] = FailsAsTasksDo,
        ["LCK-LIM-005"] = LeavesLateCallersInTheQueue,
        ["LCK-LIM-006"] = ReleasesAtTheLimit,
        ["LCK-LIM-007"] = TakesNegativeForZero,
        ["LCK-CAN-001"] = LooksAtTheTokenAfterwards,
        ["LCK-CAN-002"] = CancelsWithoutAToken,
        ["LCK-CAN-003"] = IgnoresCancellation,
        ["LCK-CAN-004"] = LeavesCancelledCallersInTheQueue,
        ["LCK-CAN-005"] = ReleasesWhenCancelled,
    };

    private static Lie GivesNothing => LockLiar.Does((_, _, name, timeout, _) => throw new LockNotAcquiredException(name, timeout ?? TimeSpan.Zero));

    // As manila's fake does.
    private static Lie LocksNothing => LockLiar.Does((_, _, _, _, _) => Task.FromResult<IAsyncDisposable>(new LockLiar.Releaser(() => default)));

    private static Lie KeepsLocksToItself
    {
        get
        {
            var providers = 0;
            return (honest, clock) =>
            {
                var number = ++providers;
                return LockLiar.Renames(name => name + number)(honest, clock);
            };
        }
    }

    private static Lie NamesFilesAsUpstream => LockLiar.Renames(name => name.Replace('/', '_'));

    private static Lie RefusesPaths => LockLiar.Renames(name => name.Contains('/') ? throw new ArgumentException("A path is no name.", nameof(name)) : name);

    private static Lie TakesAnEmptyName => LockLiar.Renames(name => name.Length == 0 ? "default" : name);

    private static Lie NeverReleases => LockLiar.Releases((_, _) => () => default);

    private static Lie ReleasesForOthers
    {
        get
        {
            var held = new Dictionary<string, IAsyncDisposable>();
            return LockLiar.Releases((name, taken) =>
            {
                held[name] = taken;
                return () => held[name].DisposeAsync();
            });
        }
    }

    private static Lie ReleasesAll
    {
        get
        {
            var held = new List<IAsyncDisposable>();
            return LockLiar.Releases((_, taken) =>
            {
                held.Add(taken);
                return async () =>
                {
                    foreach (var each in held) await each.DisposeAsync();
                };
            });
        }
    }

    private static Lie ServesTheLastFirst
    {
        get
        {
            var locks = new LastComeFirstServed();
            return (_, _) => locks;
        }
    }

    private static Lie LooksNowAndThen => LockLiar.Does(async (honest, clock, name, timeout, cancellationToken) =>
    {
        while (true)
        {
            try
            {
                return await honest.AcquireAsync(name, TimeSpan.Zero, cancellationToken);
            }
            catch (LockNotAcquiredException) when (timeout is null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), clock, cancellationToken);
            }
        }
    });

    private static Lie FailsWithoutFacts => LockLiar.Fails(_ => new LockNotAcquiredException("?", TimeSpan.Zero));

    private static Lie IgnoresLimits => LockLiar.Waits(_ => null);

    private static Lie GivesUpEarly => LockLiar.Waits(timeout => timeout / 10_000);

    private static Lie FailsAsTasksDo => LockLiar.Fails(_ => new TimeoutException());

    private static Lie LeavesLateCallersInTheQueue => LockLiar.Does(async (honest, clock, name, timeout, cancellationToken) =>
    {
        try
        {
            return await honest.AcquireAsync(name, null, cancellationToken).WaitAsync(timeout ?? Timeout.InfiniteTimeSpan, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new LockNotAcquiredException(name, timeout ?? TimeSpan.Zero);
        }
    });

    private static Lie ReleasesAtTheLimit => LockLiar.Does(async (honest, clock, name, timeout, cancellationToken) =>
    {
        var taken = await honest.AcquireAsync(name, timeout, cancellationToken);
        if (timeout > TimeSpan.Zero) clock.CreateTimer(_ => Release(taken), null, timeout.Value, Timeout.InfiniteTimeSpan);
        return taken;
    });

    private static Lie TakesNegativeForZero => LockLiar.Waits(timeout => timeout < TimeSpan.Zero ? TimeSpan.Zero : timeout);

    private static Lie LooksAtTheTokenAfterwards => LockLiar.Does(async (honest, _, name, timeout, cancellationToken) =>
    {
        var taken = await honest.AcquireAsync(name, timeout, CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return taken;
    });

    private static Lie CancelsWithoutAToken => LockLiar.Does(async (honest, _, name, timeout, cancellationToken) =>
    {
        try
        {
            return await honest.AcquireAsync(name, timeout, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException();
        }
    });

    private static Lie IgnoresCancellation => LockLiar.Does((honest, _, name, timeout, _) => honest.AcquireAsync(name, timeout, CancellationToken.None));

    private static Lie LeavesCancelledCallersInTheQueue => LockLiar.Does((honest, _, name, timeout, cancellationToken) =>
        honest.AcquireAsync(name, timeout, CancellationToken.None).WaitAsync(cancellationToken));

    private static Lie ReleasesWhenCancelled => LockLiar.Does(async (honest, _, name, timeout, cancellationToken) =>
    {
        var taken = await honest.AcquireAsync(name, timeout, cancellationToken);
        cancellationToken.Register(() => Release(taken));
        return taken;
    });

    private static void Release(IAsyncDisposable taken) => _ = taken.DisposeAsync().AsTask();
}
