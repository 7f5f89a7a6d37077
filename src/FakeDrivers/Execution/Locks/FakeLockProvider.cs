using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>Gives out the locks of a world, and tells who holds and who waits.</summary>
/// <remarks>
/// <para>Thread-safe. Locks belong to the world: all its callers share them. They are not part of its state: a snapshot neither holds nor
/// restores them, a fork begins without any, and a reset of <see cref="WorldParts.Locks"/> lets go of those that are held.</para>
/// <para>Simulates: one holder at a time, a queue in the order of arrival, limits on the world's clock, cancellation. Nothing runs in the
/// background: whoever lets go of a lock, or moves the clock past a limit, carries on the caller that waited for it.</para>
/// <para>A test takes a lock like any other caller, and so holds up the code under test.</para>
/// <para>Upstream: manila <c>tests.fake_utils.get_fake_lock_context</c>, whose lock neither locks nor records anything.</para>
/// </remarks>
public sealed class FakeLockProvider : ILockProvider, IFakeDriver
{
    private readonly Gate _gate;
    private readonly LockQueues _queues;

    internal FakeLockProvider(Gate gate, LockQueues queues)
    {
        _gate = gate;
        _queues = queues;
    }

    /// <summary>The locks that are held, whoever holds them, in the order in which they were acquired; each with its holder.</summary>
    /// <value>A copy, which later calls do not change.</value>
    public IReadOnlyList<LockClaim> Holders => [.. Claims().Where(one => one.State == LockTurnState.Holding).Select(one => one.Claim)];

    /// <summary>Who waits for a lock, in the order in which they came; those who wait for the same one get it in this order.</summary>
    /// <value>A copy, which later calls do not change.</value>
    public IReadOnlyList<LockClaim> Waiters => [.. Claims().Where(one => one.State == LockTurnState.Waiting).Select(one => one.Claim)];

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> AcquireAsync(string name, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        LockErrors.CheckName(name);
        LockErrors.CheckTimeout(timeout);
        LockTurn? turn = null;
        try
        {
            var claim = await _gate.InvokeAsync(LockOperations.Acquire, new(name, timeout), EnterAsync, cancellationToken).ConfigureAwait(false);
            return turn is null ? NoLock.Instance : new FakeLock(_gate, _queues, turn, claim);
        }
        catch (OperationCanceledException) when (turn is not null)
        {
            // A fault delayed the answer, and the caller did not wait for it.
            _queues.Leave(turn)?.Grant();
            throw;
        }

        async ValueTask<LockClaim> EnterAsync(LockRequest request, CallRecord call, CancellationToken stop)
        {
            turn = await _queues.EnterAsync(request.Name, call.Caller, request.Timeout, stop).ConfigureAwait(false);
            return Claim(turn);
        }
    }

    /// <summary>Checks that nobody holds a lock of the world, or waits for one.</summary>
    /// <exception cref="FakeDriversException">Somebody does; the message is a table of them, followed by the calls.</exception>
    public void VerifyAllReleased()
    {
        var left = Claims()
            .Select(string[] (one) =>
            [
                one.Claim.Name,
                one.State == LockTurnState.Holding ? "held by" : "awaited by",
                one.Claim.Caller.ToString(),
                one.Claim.Since.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
            ])
            .ToList();
        if (left.Count == 0) return;
        throw new FakeDriversException(
            $"Not every lock was released:{Environment.NewLine}{TextTable.Format(["lock", "is", "caller", "since"], left)}{Environment.NewLine}The calls:{Environment.NewLine}{_gate.Kernel.Calls}");
    }

    private IReadOnlyList<(LockTurnState State, LockClaim Claim)> Claims() => _queues.Read(static turn => (turn.State, Claim(turn)));

    private static LockClaim Claim(LockTurn turn) => new(turn.Name, turn.Caller ?? RequestContext.Admin, turn.Since);

    /// <summary>What a fault gives that answers in the place of an acquisition.</summary>
    private sealed class NoLock : IAsyncDisposable
    {
        public static readonly NoLock Instance = new();

        public ValueTask DisposeAsync() => default;
    }
}
