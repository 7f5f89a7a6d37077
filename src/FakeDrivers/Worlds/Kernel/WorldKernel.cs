namespace FakeDrivers.Worlds;

/// <summary>
/// What a world stands on: the current state, the one lock under which it is replaced, and what every call passes through. It knows no domain.
/// </summary>
/// <remarks>
/// Thread-safe. Readers take the current state and never wait. The writer lock is held only while a rule runs: never across an await,
/// a callback or a timer.
/// </remarks>
internal sealed partial class WorldKernel : IDisposable
{
    private readonly Lock _sync = new();
    private readonly KernelOptions _options;
    private readonly object _family;
    private readonly ThrottleGauge? _throttle;
    private RowOrders? _orders;
    private volatile WorldState _state;
    private WorldState _seeded;
    private CancellationTokenSource? _ending;
    private KernelPart? _parts;
    private volatile bool _isDisposed;

    public WorldKernel(KernelOptions options)
        : this(options, new object(), WorldState.Empty, WorldState.Empty, new FaultPlan())
    {
    }

    private WorldKernel(KernelOptions options, object family, WorldState state, WorldState seeded, FaultPlan faults)
    {
        _options = options;
        _family = family;
        _state = state;
        _seeded = seeded;
        _throttle = options.Throttling.IsEmpty ? null : new(options.Throttling);
        Faults = faults;
        Calls = new(options.CallLogCapacity);
        Changes = new(options.ChangeFeedCapacity, state.Revision);
        _hasLatency = !options.Latency.IsEmpty;
    }

    /// <summary>Cancelled when the world is disposed.</summary>
    public CancellationToken Ending
    {
        get
        {
            // Most worlds are never waited in: the source is made for the first who asks.
            var source = Volatile.Read(ref _ending);
            if (source is null)
            {
                var made = new CancellationTokenSource();
                source = Interlocked.CompareExchange(ref _ending, made, null) ?? made;
            }

            // Read after the source is there to be seen: whoever disposes the world either finds it or is found here.
            Interlocked.MemoryBarrier();
            return _isDisposed ? new(canceled: true) : source.Token;
        }
    }

    public bool IsDisposed => _isDisposed;

    public TimeProvider Time => _options.Time;

    public long Seed => _options.Seed;

    public DomainOptions DomainOptions => _options.Domains;

    public IReadOnlyList<Slice> TablesBeside => _options.TablesBeside;

    /// <summary>What a domain said under a name that stands for it in this world; nothing when nobody did.</summary>
    public object? PartOf(string name)
    {
        for (var part = Volatile.Read(ref _parts); part is not null; part = part.Next)
        {
            if (part.Name == name) return part.Value;
        }

        return null;
    }

    /// <summary>Lets a name stand for something that a domain has in this world besides its state; what is said last holds.</summary>
    public void TakePart(string name, object value)
    {
        // A handful at most, so that a chain is found through faster than a dictionary is made.
        KernelPart? before;
        do before = Volatile.Read(ref _parts);
        while (Interlocked.CompareExchange(ref _parts, new(name, value, before), before) != before);
    }

    /// <summary>The orders that listings asked for, other than that of creation.</summary>
    public RowOrders Orders => LazyInitializer.EnsureInitialized(ref _orders);

    public CallLog Calls { get; }

    public FaultPlan Faults { get; }

    public ChangeFeed Changes { get; }

    /// <summary>The current state; what was due by now may not have been applied yet.</summary>
    public WorldState State => _state;

    /// <summary>The transitions under way, those with a due time first.</summary>
    public IReadOnlyList<DueTransition> Pending => [.. PendingIn(_state).All];

    /// <summary>When the next transition is due; nothing when none goes by time.</summary>
    public DateTimeOffset? NextDue => PendingIn(_state).NextDue?.DueAt;

    // A FakeClock is read without moving it: the kernel's own looks are not the user's.
    public DateTimeOffset Now => Time is FakeClock clock ? clock.Now : Time.GetUtcNow();

    /// <summary>Lays down rows before the world begins. They are its seed: no commit tells of them, and a reset leads back to them.</summary>
    public void LayDown(RequestContext caller, Action<Transaction> seed)
    {
        lock (_sync)
        {
            var transaction = new Transaction(this, _state, Now, caller);
            seed(transaction);
            _seeded = _state = transaction.ToState(_state.Revision);
        }

        ArmTimer();
    }

    /// <summary>As <see cref="LayDown(RequestContext,Action{Transaction})"/>, with what was laid down for another world that began alike, where there was one.</summary>
    public void LayDown(RequestContext caller, PreparedStates prepared, object key, Action<Transaction> seed)
    {
        if (prepared.Find(key) is { } state)
        {
            _seeded = _state = state;
            ArmTimer();
            return;
        }

        LayDown(caller, seed);
        prepared.Keep(key, _state);
    }

    /// <summary>Makes the present state the one that a reset leads back to.</summary>
    public void TakeAsSeed() => _seeded = _state;

    public WorldSnapshot Snapshot()
    {
        ThrowIfDisposed();
        Settle();
        return new(_state, _family);
    }

    /// <summary>Puts a snapshot's state in the place of the current one, as a new revision; then what is due by now is applied.</summary>
    public void Restore(WorldSnapshot snapshot)
    {
        ThrowIfDisposed();
        ThrowIfForeign(snapshot);
        Replace(snapshot.State, "restore");
    }

    /// <summary>The whole state as it is now, and the world's time.</summary>
    public (WorldState State, DateTimeOffset Now) Whole()
    {
        ThrowIfDisposed();
        Settle();
        return (_state, Now);
    }

    /// <summary>Puts a state that was read in the place of the current one, as a new revision; then what is due by now is applied.</summary>
    /// <param name="state">The state.</param>
    /// <param name="complete">Makes what follows from the rows, and throws when they do not agree; then nothing is changed.</param>
    public void Load(WorldState state, Action<Transaction> complete)
    {
        var transaction = new Transaction(this, state, Now, RequestContext.Admin);
        Replace(FileRows.Checked(() =>
        {
            complete(transaction);
            return transaction.ToState(state.Revision);
        }), "load");
    }

    /// <summary>Puts the seed in the place of the current state, as a new revision, and gives all permits of throttles back.</summary>
    public void ResetState()
    {
        Replace(_seeded, "reset");
        _throttle?.Clear();
    }

    public WorldDiff Diff(WorldSnapshot from, WorldSnapshot to)
    {
        ThrowIfForeign(from);
        ThrowIfForeign(to);
        return new(from.State, to.State);
    }

    /// <summary>A kernel of its own that starts with this one's state: an O(1) copy.</summary>
    public WorldKernel Fork()
    {
        ThrowIfDisposed();
        Settle();
        // The state before the clock: a clock that moves meanwhile may be ahead of the state, never behind it.
        var state = _state;
        var options = Time is FakeClock clock ? _options with { Time = clock.Copy() } : _options;
        var fork = new WorldKernel(options, _family, state, _seeded, Faults.Copy());
        fork.ArmTimer();
        return fork;
    }

    /// <summary>Draws a number from 0 up to but not including 1 from a stream of its own.</summary>
    public double Draw(string stream)
    {
        // Code in a rule may look, and a look may meet a fault that is drawn; what it drew would be undone by the rule's end.
        if (IsInRule) return ((SeededDraws)_state.Get(SeededDraws.Slice)).Peek(Seed, stream);
        lock (_sync)
        {
            var transaction = new Transaction(this, _state, Now, RequestContext.Admin);
            var unit = transaction.NextUnit(stream);
            _state = transaction.ToState(_state.Revision);
            return unit;
        }
    }

    /// <summary>Changes the state for whoever steers the world from outside: no call tells of it, only the commit.</summary>
    public void Steer(string cause, RequestContext caller, Action<Transaction> change)
    {
        ThrowIfDisposed();
        ThrowIfInRule(cause);
        Settle();
        try
        {
            lock (_sync)
            {
                using var own = RunOwnCode();
                var transaction = new Transaction(this, _state, Now, caller);
                change(transaction);
                Publish(transaction, cause);
            }
        }
        finally
        {
            ArmTimer();
        }
    }

    /// <summary>Puts a value in the place of another that means the same, with one index more for example: nobody can tell, so there is no commit.</summary>
    public void Refine<TValue>(ValueSlice<TValue> slice, Func<TValue, TValue> refine)
        where TValue : class
    {
        // Nobody misses it, and the rule would undo it.
        if (IsInRule) return;
        lock (_sync)
        {
            var draft = _state.Edit();
            draft.Set(slice, refine((TValue)draft.Get(slice)));
            _state = draft.ToState(_state.Revision);
        }
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        lock (_timerSync)
        {
            _timer?.Dispose();
            _timer = null;
        }

        // Calls that still wait end now, and say why. Who took the token a moment ago may still use it: nothing is to be freed but memory.
        Interlocked.MemoryBarrier();
        Volatile.Read(ref _ending)?.Cancel();
    }

    public void ThrowIfDisposed()
    {
        if (_isDisposed) throw Ended();
    }

    /// <summary>Why a call of a world that was disposed fails. What the user disposed is the world, not the kernel in it.</summary>
    public static ObjectDisposedException Ended() => new("FakeWorld", "The world was disposed; its drivers take no more calls.");

    private static PendingTransitions PendingIn(WorldState state) => (PendingTransitions)state.Get(PendingTransitions.Slice);

    private void ThrowIfForeign(WorldSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (!ReferenceEquals(snapshot.Family, _family))
        {
            throw new FakeDriversException("The snapshot is of another world. A world takes its own snapshots and those of its forks.");
        }
    }

    private void Replace(WorldState state, string cause)
    {
        ThrowIfDisposed();
        ThrowIfInRule(cause);
        lock (_sync)
        {
            var changes = new WorldDiff(_state, state).Rows;
            _state = state.At(_state.Revision + 1);
            Changes.Append(new(_state.Revision, Now, cause, RequestContext.Admin, changes));
        }

        Settle();
        ArmTimer();
    }

    /// <summary>Publishes what a transaction changed; call it under the lock.</summary>
    /// <returns>The revision that it made, or the current one when it changed nothing.</returns>
    private long Publish(Transaction transaction, string cause)
    {
        if (!transaction.IsChanged) return _state.Revision;
        var next = transaction.ToState(_state.Revision + 1);
        // The state first: whoever is told of the commit then finds it there.
        _state = next;
        Changes.Append(new(next.Revision, transaction.Now, cause, transaction.Caller, transaction.Changes));
        return next.Revision;
    }
}
