namespace FakeDrivers.Worlds;

/// <summary>A transition that a row is in.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DueTransition
{
    /// <summary>What ends.</summary>
    public required Transition Transition { get; init; }

    /// <summary>The id of the row that it changes.</summary>
    public required string TargetId { get; init; }

    /// <summary>Who began it.</summary>
    public required RequestContext Caller { get; init; }

    /// <summary>When it began, in the world's time.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When it ends, in the world's time; <see langword="null"/> while it waits for observations or hangs.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How many more looks at the row it outlasts; <see langword="null"/> when it ends by time, or hangs.</summary>
    public int? ObservationsLeft { get; init; }

    /// <summary>Its place among those that are due at the same instant: the order in which they began.</summary>
    internal long Sequence { get; init; }

    /// <summary>Whether a fault rule postponed it, which then decided how it ends: no rule is asked again.</summary>
    internal bool IsDecided { get; init; }

    /// <summary>Why it fails when it is due, as that rule decided.</summary>
    internal Exception? Failure { get; init; }

    /// <summary>Shows the transition, its row and when it ends.</summary>
    public override string ToString() =>
        $"{Transition} of {TargetId}, " + (DueAt, ObservationsLeft) switch
        {
            ({ } due, _) => $"due {due:O}",
            (_, { } looks) => $"after {looks} more observations",
            _ => "hangs",
        };
}
