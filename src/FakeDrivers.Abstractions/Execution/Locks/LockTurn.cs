namespace FakeDrivers.Execution;

/// <summary>One caller's turn at one lock. Its queue owns and guards the mutable part.</summary>
internal sealed class LockTurn
{
    private readonly TaskCompletionSource _granted;
    private long _since;

    public LockTurn(string name, RequestContext? caller, bool inPlace)
    {
        _granted = new(inPlace ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
        Name = name;
        Caller = caller;
        Place = new(this);
    }

    public string Name { get; }

    public RequestContext? Caller { get; }

    public LinkedListNode<LockTurn> Place { get; }

    public LockTurnState State { get; set; }

    /// <summary>When it came to that state, UTC. It may be read at any time.</summary>
    public DateTimeOffset Since
    {
        get => new(Volatile.Read(ref _since), TimeSpan.Zero);
        set => Volatile.Write(ref _since, value.UtcTicks);
    }

    /// <summary>The how many-th it was, of all turns of all locks, to come to its state.</summary>
    public long Order { get; set; }

    /// <summary>Ends when the turn has the lock and its caller was told, or with the reason why it never will.</summary>
    public Task Granted => _granted.Task;

    /// <summary>Tells the caller that the lock is its own. In a fake the caller goes on before this returns, so never call it under a lock.</summary>
    public void Grant() => _granted.TrySetResult();

    /// <summary>Tells the caller that it waits in vain. In a fake the caller goes on before this returns, so never call it under a lock.</summary>
    public void Refuse(Exception reason) => _granted.TrySetException(reason);
}
