using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>A lock of the world that a caller holds.</summary>
internal sealed class FakeLock(Gate gate, LockQueues queues, LockTurn turn, LockClaim claim) : IAsyncDisposable
{
    /// <summary>Lets go of the lock. Does nothing where it is not held any more: released before, reset, or gone with its world.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!queues.IsHeld(turn)) return;
        LockTurn? next = null;
        try
        {
            await gate.InvokeAsync(LockOperations.Release, claim, LeaveAsync, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            // Only now, so that the log tells of the release before the next caller's acquisition.
            next?.Grant();
        }

        ValueTask<NoResult> LeaveAsync(LockClaim request, CallRecord call, CancellationToken cancellationToken)
        {
            next = queues.Leave(turn);
            return new(NoResult.Value);
        }
    }
}
