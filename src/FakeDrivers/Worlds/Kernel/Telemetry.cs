using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FakeDrivers.Worlds;

/// <summary>
/// Tracing and metrics under the name <c>FakeDrivers</c>. They are shared by all worlds, as .NET's are by all of a process, and hold no state of any.
/// </summary>
internal static class Telemetry
{
    private const string Name = "FakeDrivers";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("fakedrivers.calls", "{call}", "Calls that ended.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("fakedrivers.call.duration", "s", "How long calls took, in the world's time.");
    private static readonly Counter<long> Faults = Meter.CreateCounter<long>("fakedrivers.faults", "{fault}", "Fault rules that fired.");

    /// <summary>Whether anybody listens.</summary>
    public static bool IsOn => Source.HasListeners() || Calls.Enabled || Durations.Enabled;

    public static Activity? Start(CallRecord call)
    {
        var activity = Source.StartActivity(call.Operation.FullName, ActivityKind.Client);
        if (activity is not { IsAllDataRequested: true }) return activity;
        activity.SetTag("fakedrivers.domain", call.Operation.Domain);
        activity.SetTag("fakedrivers.project", call.Caller.ProjectId);
        activity.SetTag("fakedrivers.user", call.Caller.UserId);
        return activity;
    }

    public static void Stop(CallRecord call, Activity? activity)
    {
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("fakedrivers.sequence", call.Sequence);
            activity.SetTag("fakedrivers.revision", call.Revision);
            if (call.Fault is { } fault) activity.SetTag("fakedrivers.fault", fault.ToString());
            if (call.Error is { } error)
            {
                activity.SetTag("error.type", error.GetType().FullName);
                activity.SetStatus(ActivityStatusCode.Error, error.Message);
            }
        }

        if (!Calls.Enabled && !Durations.Enabled) return;
        var operation = new KeyValuePair<string, object?>("operation", call.Operation.FullName);
        Calls.Add(1, operation, new("outcome", call.Outcome.ToString()));
        Durations.Record(call.Duration.TotalSeconds, operation);
    }

    public static void CountFault(Operation operation) => Faults.Add(1, new KeyValuePair<string, object?>("operation", operation.FullName));
}
