namespace FakeDrivers.Execution;

/// <summary>Named locks in memory, each with its holder and the queue of those who wait. The fake and the real provider stand on it.</summary>
/// <param name="time">The clock of the limits.</param>
/// <param name="now">What that clock shows; unlike a reading of it, this must not move it.</param>
/// <remarks>
/// Thread-safe and deterministic: a lock goes to who asked first, at the very moment when it is let go of, cancelled or too late. Whoever
/// brings that about carries the next caller on, on its own thread and never under the lock of this object.
/// </remarks>
/// <param name="inPlace">Whether who waited goes on before the one who lets go does: so on a fake clock, but never where others may be held up.</param>
internal sealed class LockQueues(TimeProvider time, Func<DateTimeOffset> now, bool inPlace)
{
    private readonly Lock _sync = new();

    // The first of a queue holds the lock; a lock that nobody holds has no queue.
    private readonly Dictionary<string, LinkedList<LockTurn>> _queues = [];
    private Func<Exception>? _end;
    private long _count;

    /// <summary>Takes the lock, or waits for it.</summary>
    /// <returns>The turn, which holds the lock until <see cref="Leave"/>.</returns>
    public ValueTask<LockTurn> EnterAsync(string name, RequestContext? caller, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<LockTurn>(cancellationToken);
        var turn = new LockTurn(name, caller, inPlace);
        var instant = now();
        lock (_sync)
        {
            if (_end is not null) return ValueTask.FromException<LockTurn>(_end());
            if (!_queues.TryGetValue(name, out var queue)) _queues.Add(name, queue = new());
            else if (timeout == TimeSpan.Zero) return ValueTask.FromException<LockTurn>(LockErrors.NotAcquired(name, TimeSpan.Zero, queue.First()));
            queue.AddLast(turn.Place);
            Put(turn, queue.Count == 1 ? LockTurnState.Holding : LockTurnState.Waiting, instant);
            if (queue.Count == 1) return new(turn);
        }

        return new(WaitAsync(turn, timeout, cancellationToken));
    }

    /// <summary>Whether the turn holds its lock.</summary>
    public bool IsHeld(LockTurn turn)
    {
        lock (_sync) return turn.State == LockTurnState.Holding;
    }

    /// <summary>Lets go of the lock; nothing when the turn does not hold it any more.</summary>
    /// <returns>Whose the lock is now, to be told by <see cref="LockTurn.Grant"/>; nothing when nobody waited.</returns>
    public LockTurn? Leave(LockTurn turn)
    {
        var instant = now();
        lock (_sync)
        {
            if (turn.State != LockTurnState.Holding) return null;
            var queue = _queues[turn.Name];
            queue.RemoveFirst();
            Put(turn, LockTurnState.Ended, instant);
            if (queue.First?.Value is not { } next)
            {
                _queues.Remove(turn.Name);
                return null;
            }

            Put(next, LockTurnState.Holding, instant);
            return next;
        }
    }

    /// <summary>Lets go of every lock that is held now, as its holder would.</summary>
    public void LeaveAll()
    {
        // Chosen beforehand: who gets a lock on the way keeps it.
        var holders = Read(static turn => (Turn: turn, turn.State)).Where(one => one.State == LockTurnState.Holding);
        foreach (var (holder, _) in holders) Leave(holder)?.Grant();
    }

    /// <summary>Ends all turns, and refuses those to come. Who waits is told why.</summary>
    public void End(Func<Exception> reason)
    {
        List<LockTurn> waiting;
        var instant = now();
        lock (_sync)
        {
            _end = reason;
            var turns = _queues.Values.SelectMany(queue => queue).OrderBy(turn => turn.Order).ToList();
            waiting = turns.FindAll(turn => turn.State == LockTurnState.Waiting);
            foreach (var turn in turns) Put(turn, LockTurnState.Ended, instant);
            _queues.Clear();
        }

        foreach (var turn in waiting) turn.Refuse(reason());
    }

    /// <summary>Copies the turns of one moment: the holders in the order in which they got their locks, then those who wait in the order in which they came.</summary>
    public IReadOnlyList<T> Read<T>(Func<LockTurn, T> copy)
    {
        lock (_sync) return [.. _queues.Values.SelectMany(queue => queue).OrderBy(turn => turn.State).ThenBy(turn => turn.Order).Select(copy)];
    }

    private async Task<LockTurn> WaitAsync(LockTurn turn, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        using var timer = timeout is { } limit
            ? time.CreateTimer(_ => GiveUp(turn, holder => LockErrors.NotAcquired(turn.Name, limit, holder)), null, limit, Timeout.InfiniteTimeSpan)
            : null;
        using var cancellation = cancellationToken.UnsafeRegister(
            (_, token) => GiveUp(turn, _ => new OperationCanceledException(token)), null);
        await turn.Granted.ConfigureAwait(false);
        return turn;
    }

    /// <summary>Leaves the queue, unless the turn has the lock by now.</summary>
    private void GiveUp(LockTurn turn, Func<LockTurn, Exception> reason)
    {
        LockTurn holder;
        var instant = now();
        lock (_sync)
        {
            if (turn.State != LockTurnState.Waiting) return;
            var queue = _queues[turn.Name];
            queue.Remove(turn.Place);
            holder = queue.First();
            Put(turn, LockTurnState.Ended, instant);
        }

        turn.Refuse(reason(holder));
    }

    private void Put(LockTurn turn, LockTurnState state, DateTimeOffset instant)
    {
        turn.State = state;
        turn.Since = instant;
        turn.Order = ++_count;
    }
}
