namespace FakeDrivers.Worlds;

/// <summary>A call that waits: for latency, for a fault that delays or hangs, or for a reply that takes its time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CallInFlight
{
    internal CallInFlight(Operation operation, object request, RequestContext caller, DateTimeOffset startedAt)
    {
        Operation = operation;
        RequestObject = request;
        Caller = caller;
        StartedAt = startedAt;
    }

    /// <summary>What was called.</summary>
    public Operation Operation { get; }

    /// <summary>What was asked, untyped.</summary>
    public object RequestObject { get; }

    /// <summary>Who called.</summary>
    public RequestContext Caller { get; }

    /// <summary>When the call began, in the world's time.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>One line of a timeline.</summary>
    public override string ToString() => CallText.Line(this);
}
