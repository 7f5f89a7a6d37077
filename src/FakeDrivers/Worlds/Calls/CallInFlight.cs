namespace FakeDrivers.Worlds;

/// <summary>A call that waits: for latency, for a fault that delays or hangs, or for a reply that takes its time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CallInFlight
{
    internal CallInFlight(CallRecord record) => Record = record;

    /// <summary>What was called.</summary>
    public Operation Operation => Record.Operation;

    /// <summary>What was asked, untyped.</summary>
    public object RequestObject => Record.RequestObject;

    /// <summary>Who called.</summary>
    public RequestContext Caller => Record.Caller;

    /// <summary>When the call began, in the world's time.</summary>
    public DateTimeOffset StartedAt => Record.StartedAt;

    /// <summary>What the log will keep of the call when it has ended; its outcome is not known yet.</summary>
    internal CallRecord Record { get; }

    /// <summary>One line of a timeline.</summary>
    public override string ToString() => CallText.Line(this);
}
