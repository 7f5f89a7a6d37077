namespace FakeDrivers.Worlds;

/// <summary>A call that ended, as it was: what was asked, by whom, when, and what came of it.</summary>
/// <remarks>Immutable and thread-safe. Secrets of the request are not kept.</remarks>
public abstract class CallRecord
{
    private protected CallRecord(RequestContext caller, DateTimeOffset startedAt)
    {
        Caller = caller;
        StartedAt = startedAt;
    }

    /// <summary>Its number: 1, 2, 3 … in the order in which calls ended.</summary>
    public long Sequence { get; internal set; }

    /// <summary>What was called.</summary>
    public abstract Operation Operation { get; }

    /// <summary>Who called.</summary>
    public RequestContext Caller { get; }

    /// <summary>When the call began, in the world's time.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>When the call ended, in the world's time.</summary>
    public DateTimeOffset EndedAt { get; internal set; }

    /// <summary>The revision of the state that the call made, or for one that changed nothing the one that it saw; 0 when it came to neither.</summary>
    public long Revision { get; internal set; }

    /// <summary>How the call ended.</summary>
    public CallOutcome Outcome { get; internal set; }

    /// <summary>What was thrown; <see langword="null"/> when it succeeded.</summary>
    public Exception? Error { get; internal set; }

    /// <summary>The fault rule that fired; <see langword="null"/> when none did.</summary>
    public FaultRule? Fault { get; internal set; }

    /// <summary>Why nobody expected this call (no registration answers the command, say); <see langword="null"/> when it was expected.</summary>
    public string? Unexpected { get; internal set; }

    /// <summary>What the domain notes of the call besides; nothing when it notes nothing.</summary>
    internal object? Details { get; set; }

    /// <summary>The entry of the call among those in flight; nothing when it never waited.</summary>
    internal CallInFlight? InFlight { get; set; }

    /// <summary>How long the call took, in the world's time.</summary>
    public TimeSpan Duration => EndedAt - StartedAt;

    /// <summary>What was asked, untyped.</summary>
    public abstract object RequestObject { get; }

    /// <summary>What was given, untyped; <see langword="null"/> when the call did not succeed.</summary>
    public abstract object? ResultObject { get; }

    /// <summary>One line of a timeline: number, time, duration, caller, operation, request, and what came of it.</summary>
    public override string ToString() => CallText.Line(this);
}
