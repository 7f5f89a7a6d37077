using System.Globalization;

namespace FakeDrivers.Worlds;

/// <summary>Calls as lines of a timeline.</summary>
internal static class CallText
{
    private const int MostOfOneValue = 160;

    public static string Line(CallRecord call) => string.Create(
        CultureInfo.InvariantCulture, $"#{call.Sequence,-4} {call.StartedAt:HH:mm:ss.fff} {Duration(call.Duration),8} {What(call)}");

    /// <summary>A line a call; the same call with the same outcome again and again is one line, with how often and until when.</summary>
    public static IEnumerable<string> Timeline(IReadOnlyList<CallRecord> calls)
    {
        for (var i = 0; i < calls.Count; i++)
        {
            var (first, line, what) = (i, Line(calls[i]), What(calls[i]));
            while (i + 1 < calls.Count && What(calls[i + 1]) == what) i++;
            yield return i == first
                ? line
                : string.Create(CultureInfo.InvariantCulture, $"{line} ({i - first + 1}×, until #{calls[i].Sequence} {calls[i].EndedAt:HH:mm:ss.fff})");
        }
    }

    /// <summary>The call with all that is known of it, uncut, as one line.</summary>
    public static string Whole(CallRecord call) => string.Create(
        CultureInfo.InvariantCulture,
        $"#{call.Sequence} {call.StartedAt:O} {call.EndedAt:O} {call.Caller} {call.Operation} {Uncut(call.RequestObject)} → {Outcome(call, Uncut)} @{call.Revision}");

    /// <inheritdoc cref="Whole(CallRecord)"/>
    public static string Whole(CallInFlight call) => string.Create(
        CultureInfo.InvariantCulture, $"in flight {call.StartedAt:O} {call.Caller} {call.Operation} {Uncut(call.RequestObject)}");

    public static string Line(CallInFlight call) => string.Create(
        CultureInfo.InvariantCulture, $"in flight {call.StartedAt:HH:mm:ss.fff} {call.Caller} {call.Operation} {Shown(call.RequestObject)}");

    private static string What(CallRecord call) => $"{call.Caller} {call.Operation} {Shown(call.RequestObject)} → {Outcome(call, Shown)}";

    private static string Outcome(CallRecord call, Func<object?, string> show)
    {
        var text = call.Outcome switch
        {
            CallOutcome.Succeeded => show(call.ResultObject),
            CallOutcome.Cancelled => "cancelled",
            _ => show($"{call.Error!.GetType().Name}: {call.Error.Message}"),
        };
        if (call.Fault is { } fault) text += $" [fault: {fault}]";
        if (call.Unexpected is { } why) text += $" [unexpected: {why}]";
        return text;
    }

    private static string Duration(TimeSpan time) =>
        time == TimeSpan.Zero ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"+{time.TotalSeconds:0.###}s");

    private static string Shown(object? value) => Cut(value switch
    {
        null => "–",
        IReadOnlyCollection<object> items => $"{items.Count} items",
        _ => RowText.Brief(value),
    });

    private static string Uncut(object? value) => OneLine(value switch
    {
        null => "–",
        IReadOnlyCollection<object> items => $"[{string.Join(", ", items.Select(InvariantText.Of))}]",
        _ => InvariantText.Of(value),
    });

    private static string Cut(string text)
    {
        text = OneLine(text);
        return text.Length <= MostOfOneValue ? text : text[..(MostOfOneValue - 1)] + "…";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");
}
