namespace FakeDrivers.Execution;

/// <summary>Where a turn at a lock stands.</summary>
internal enum LockTurnState
{
    /// <summary>It has the lock.</summary>
    Holding,

    /// <summary>It stands in the queue.</summary>
    Waiting,

    /// <summary>It let go of the lock, or gave up waiting.</summary>
    Ended,
}
