using System.Collections.Immutable;

namespace FakeDrivers.Worlds;

/// <summary>What a write rule sees and changes. All of its changes are published when the rule returns, none when it throws.</summary>
internal sealed partial class Transaction(WorldKernel kernel, WorldState state, DateTimeOffset now, RequestContext caller)
    : StateView(kernel, state, now, caller)
{
    private readonly WorldState _origin = state;
    private ImmutableArray<RowChange>.Builder? _changes;
    private List<string>? _observed;

    /// <summary>Whether there is anything to publish.</summary>
    public bool IsChanged => Draft.IsChanged;

    /// <summary>The row changes so far, in order.</summary>
    public ImmutableArray<RowChange> Changes => _changes?.ToImmutable() ?? [];

    /// <summary>Adds a row.</summary>
    /// <exception cref="InvalidOperationException">There is a row with its key: the rule should have checked.</exception>
    public void Add<TRow>(Table<TRow> table, TRow row)
        where TRow : class
    {
        var data = Data(table);
        var key = table.Key(row);
        if (data.TryGetSequence(key, out _)) throw new InvalidOperationException($"The table {table} has a row '{key}' already.");
        Draft.Set(table, data.Add(table, key, row));
        Note(table.Change(null, row));
    }

    /// <summary>Puts the row in the place of the one with its key.</summary>
    /// <exception cref="InvalidOperationException">There is no row with its key: the rule should have checked.</exception>
    public void Update<TRow>(Table<TRow> table, TRow row)
        where TRow : class
    {
        var data = Data(table);
        var key = table.Key(row);
        if (!data.TryGetSequence(key, out var sequence) || data.Find(key) is not { } old)
        {
            throw new InvalidOperationException($"The table {table} has no row '{key}'.");
        }

        if (old.Equals(row)) return;
        Draft.Set(table, data.Replace(table, sequence, old, row));
        Note(table.Change(old, row));
    }

    /// <summary>Adds the row, or puts it in the place of the one with its key.</summary>
    public void Put<TRow>(Table<TRow> table, TRow row)
        where TRow : class
    {
        if (Contains(table, table.Key(row))) Update(table, row);
        else Add(table, row);
    }

    /// <summary>Removes the row with that key and what stands beside it; does nothing when there is none.</summary>
    public void Remove<TRow>(Table<TRow> table, string key)
        where TRow : class
    {
        var data = Data(table);
        if (!data.TryGetSequence(key, out var sequence) || data.Find(key) is not { } old) return;
        Draft.Set(table, data.Remove(table, key, sequence, old));
        Note(table.Change(old, null));
        foreach (var beside in Kernel.TablesBeside)
        {
            if (!ReferenceEquals(beside.Beside, table)) continue;
            beside.Follows?.Invoke(this, old);
            beside.Remove(this, key);
        }
    }

    /// <summary>Takes rows that were put together before, when a world is made; the change feed does not tell of them.</summary>
    /// <exception cref="InvalidOperationException">The table has rows.</exception>
    public void Fill<TRow>(Table<TRow> table, TableData<TRow> rows)
        where TRow : class
    {
        if (Data(table).Count > 0) throw new InvalidOperationException($"The table {table} has rows already.");
        Draft.Set(table, rows);
    }

    /// <summary>As <see cref="Fill"/>, behind the rows that the table has.</summary>
    public void Refill<TRow>(Table<TRow> table, IReadOnlyList<TRow> rows)
        where TRow : class => Draft.Set(table, TableData<TRow>.Of(table, [.. Rows(table), .. rows]));

    public void Set<TValue>(ValueSlice<TValue> slice, TValue value)
        where TValue : class => Draft.Set(slice, value);

    /// <summary>Tells the change feed of a row that changed in a slice of its own kind.</summary>
    public void Note(RowChange change) => (_changes ??= ImmutableArray.CreateBuilder<RowChange>(2)).Add(change);

    /// <summary>An id, as the text of a UUID, that follows from the world's seed, the kind, the caller, the name and how often that name came.</summary>
    public string NewId(string kind, string name)
    {
        if (_preset is var (presetKind, presetId) && presetKind == kind)
        {
            _preset = null;
            return presetId;
        }

        Draw($"id|{kind}|{Caller.ProjectId}|{Caller.UserId}|{name}", out var drawn);
        return SeededDraws.ToUuid(drawn);
    }

    /// <summary>An id for what comes into being by itself: the same whichever caller happens to be the first to need it.</summary>
    public string NewSharedId(string kind, string name)
    {
        Draw($"id|{kind}|{name}", out var drawn);
        return SeededDraws.ToUuid(drawn);
    }

    /// <summary>What <see cref="NewSharedId"/> gives when the name came so often before, for who counts names by himself.</summary>
    public Guid SharedId(string kind, string name, long count) => SeededDraws.ToGuid(SeededDraws.Draw(Kernel.Seed, $"id|{kind}|{name}", count));

    /// <summary>A number from 0 up to but not including 1, from the world's seed and the stream's own position.</summary>
    public double NextUnit(string stream)
    {
        Draw(SeededDraws.StreamName(stream), out var drawn);
        return SeededDraws.ToUnit(drawn);
    }

    /// <summary>
    /// Lets a row enter a transition. One that goes at once ends here and now, unless a fault rule is on it: such a rule may call back into
    /// the test and is asked right after the commit.
    /// </summary>
    public void Begin(Transition transition, string targetId, Progress progress)
    {
        var pending = new DueTransition { Transition = transition, TargetId = targetId, Caller = Caller, BegunAt = Now };
        if (progress.Observations > 0)
        {
            Set(PendingTransitions.Slice, Get(PendingTransitions.Slice).Add(pending with { ObservationsLeft = progress.Observations }));
        }
        else if (progress.Longest == TimeSpan.Zero && !Kernel.Faults.Concerns(transition))
        {
            End(pending);
        }
        else
        {
            var time = progress.Shortest;
            if (progress.Longest > time) time += (progress.Longest - time) * NextUnit($"progress|{transition}|{targetId}");
            Set(PendingTransitions.Slice, Get(PendingTransitions.Slice).Add(pending with { DueAt = Now + time }));
        }
    }

    /// <summary>Takes a row out of a transition without ending it.</summary>
    /// <returns>Whether it was in it.</returns>
    public bool Cancel(Transition transition, string targetId) => CancelWhere(targetId, pending => ReferenceEquals(pending.Transition, transition));

    /// <summary>Takes a row out of all transitions, because it is going away.</summary>
    public bool CancelAll(string targetId) => CancelWhere(targetId, static _ => true);

    public override void Observe(string targetId) => (_observed ??= []).Add(targetId);

    /// <summary>Ends a transition well, or badly when its rule throws: one that can end neither way would stand before all others for good.</summary>
    public void End(DueTransition pending)
    {
        var (savepoint, noted) = (Draft.Savepoint(), _changes?.Count ?? 0);
        try
        {
            pending.Transition.Succeed(this, pending.TargetId);
        }
        catch (Exception error)
        {
            Draft = savepoint;
            _changes?.RemoveRange(noted, _changes.Count - noted);
            Fail(pending, error);
        }
    }

    /// <summary>Ends a transition badly.</summary>
    public void Fail(DueTransition pending, Exception error) => pending.Transition.Fail(this, pending.TargetId, error);

    /// <summary>Counts the looks that the rule took; transitions that saw their last become due now.</summary>
    public void ApplyObservations()
    {
        foreach (var id in _observed ?? [])
        {
            foreach (var pending in Get(PendingTransitions.Slice).Of(id).Where(pending => pending.ObservationsLeft is not null).ToList())
            {
                var next = pending.ObservationsLeft == 1
                    ? pending with { ObservationsLeft = null, DueAt = Now }
                    : pending with { ObservationsLeft = pending.ObservationsLeft - 1 };
                Set(PendingTransitions.Slice, Get(PendingTransitions.Slice).Remove(pending).Add(next));
            }
        }
    }

    /// <summary>The state that follows from the changes.</summary>
    public WorldState ToState(long revision) => IsChanged ? Draft.ToState(revision) : _origin.At(revision);

    private bool CancelWhere(string targetId, Func<DueTransition, bool> predicate)
    {
        var pending = Get(PendingTransitions.Slice);
        var left = pending;
        foreach (var one in pending.Of(targetId).Where(predicate).ToList()) left = left.Remove(one);
        if (ReferenceEquals(left, pending)) return false;
        Set(PendingTransitions.Slice, left);
        return true;
    }

    private void Draw(string name, out UInt128 drawn) =>
        Set(SeededDraws.Slice, Get(SeededDraws.Slice).Draw(Kernel.Seed, name, out drawn));
}
