namespace FakeDrivers.Worlds;

/// <summary>The transitions that have begun and not ended, by due time and by row. Never changes; part of the state.</summary>
internal sealed class PendingTransitions
{
    public static readonly PendingSlice Slice =
        new(new PendingTransitions(SortedMap<DueKey, DueTransition>.Empty, SortedMap<IndexKey, DueTransition>.Empty, 0, 0));

    private readonly SortedMap<DueKey, DueTransition> _byDue;
    private readonly SortedMap<IndexKey, DueTransition> _byTarget;
    private readonly int _observed;
    private readonly long _lastSequence;

    private PendingTransitions(SortedMap<DueKey, DueTransition> byDue, SortedMap<IndexKey, DueTransition> byTarget, int observed, long lastSequence)
    {
        _byDue = byDue;
        _byTarget = byTarget;
        _observed = observed;
        _lastSequence = lastSequence;
        var cursor = byDue.Seek(default);
        NextDue = cursor.MoveNext() ? cursor.Current.Value : null;
    }

    /// <summary>The one that is due first; nothing when none goes by time.</summary>
    public DueTransition? NextDue { get; }

    /// <summary>Whether any waits for looks at its row.</summary>
    public bool HasObserved => _observed > 0;

    /// <summary>Those that go by time in the order of their due time, then the others.</summary>
    public IEnumerable<DueTransition> All =>
        _byDue.Select(pair => pair.Value).Concat(_byTarget.Select(pair => pair.Value).Where(pending => pending.DueAt is null).OrderBy(pending => pending.Sequence));

    public PendingTransitions Add(DueTransition pending)
    {
        pending = pending with { Sequence = _lastSequence + 1 };
        return new(
            pending.DueAt is { } due ? _byDue.Set(new(due, pending.Sequence), pending) : _byDue,
            _byTarget.Set(PlaceOf(pending), pending),
            pending.ObservationsLeft is null ? _observed : _observed + 1,
            pending.Sequence);
    }

    public PendingTransitions Remove(DueTransition pending) => new(
        pending.DueAt is { } due ? _byDue.Remove(new(due, pending.Sequence)) : _byDue,
        _byTarget.Remove(PlaceOf(pending)),
        pending.ObservationsLeft is null ? _observed : _observed - 1,
        _lastSequence);

    /// <summary>Those of one row, in the order in which they began.</summary>
    public IEnumerable<DueTransition> Of(string targetId)
    {
        var place = new IndexText(targetId).Place;
        foreach (var (key, pending) in _byTarget.From(new(place, 0)))
        {
            if (key.Place != place) yield break;
            if (pending.TargetId == targetId) yield return pending;
        }
    }

    public bool Contains(DueTransition pending) => _byTarget.TryGet(PlaceOf(pending), out var found) && ReferenceEquals(found, pending);

    /// <summary>Where what is found by due time, what is found by row and what is counted do not agree.</summary>
    public IEnumerable<string> Verify()
    {
        var (timed, observed) = (0, 0);
        foreach (var (key, pending) in _byTarget)
        {
            if (key != PlaceOf(pending)) yield return $"{pending} is found by another row.";
            if (pending.ObservationsLeft is not null) observed++;
            if (pending.DueAt is not { } due) continue;
            timed++;
            if (!_byDue.TryGet(new(due, pending.Sequence), out var found) || !ReferenceEquals(found, pending)) yield return $"{pending} is not found when it is due.";
        }

        if (timed != _byDue.Count) yield return $"{timed} transitions go by time and {_byDue.Count} are found.";
        if (observed != _observed) yield return $"{observed} transitions wait for looks and {_observed} are counted.";
    }

    private static IndexKey PlaceOf(DueTransition pending) => new(new IndexText(pending.TargetId).Place, pending.Sequence);
}
