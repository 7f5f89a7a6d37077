namespace FakeDrivers.Worlds;

/// <summary>A transition under way as it stands in a world file.</summary>
internal sealed record PendingRow
{
    public required string Transition { get; init; }

    public required string TargetId { get; init; }

    public required RequestContext Caller { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public int? ObservationsLeft { get; init; }

    /// <summary>Whether a fault rule postponed it, which then decided how it ends.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Why it fails when it is due: of an error only its message and the name of its type go into a file.</summary>
    public string? Failure { get; init; }

    /// <summary>The name of the error's type, from which some endings follow.</summary>
    public string? FailureKind { get; init; }

    public static PendingRow Of(DueTransition pending) => new()
    {
        Transition = pending.Transition.FullName,
        TargetId = pending.TargetId,
        Caller = pending.Caller,
        BegunAt = pending.BegunAt,
        DueAt = pending.DueAt,
        ObservationsLeft = pending.ObservationsLeft,
        IsDecided = pending.IsDecided,
        Failure = pending.Failure?.Message,
        FailureKind = pending.Failure?.GetType().Name,
    };

    public DueTransition ToPending(WorldFileCatalog catalog) => new()
    {
        Transition = catalog.TransitionOf(Transition),
        TargetId = TargetId,
        Caller = Caller,
        BegunAt = BegunAt,
        DueAt = DueAt,
        ObservationsLeft = ObservationsLeft,
        IsDecided = IsDecided,
        Failure = Failure is null ? null : catalog.FailureOf(FailureKind, TargetId, Failure),
    };
}
