using System.Globalization;
using System.Text.RegularExpressions;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace ShareService.Development;

/// <summary>Shows what the app did to the infrastructure.</summary>
internal static partial class CallTimeline
{
    private const int Width = 140;

    /// <summary>A line for each command and each call that changes something, as they began; those that only look are counted.</summary>
    public static IEnumerable<string> Of(CallLog log)
    {
        // What is locked is the app's own affair.
        var calls = log.ToList().Where(call => call.RequestObject is not (LockRequest or LockClaim)).ToList();
        if (calls.Count == 0) yield break;
        var start = calls.Min(call => call.StartedAt);
        foreach (var call in calls.Where(call => !IsLook(call)).OrderBy(call => call.StartedAt)) yield return Line(call, start);
        var looks = calls.Where(IsLook).CountBy(call => call.Operation.FullName);
        yield return $"and it looked: {string.Join(", ", looks.Select(look => $"{look.Key} {look.Value}×"))}";
    }

    private static bool IsLook(CallRecord call) => call.Operation.Kind == OperationKind.Read;

    private static string Line(CallRecord call, DateTimeOffset start)
    {
        var failure = call.Error is { } error ? $" → {error.GetType().Name}" : "";
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{(call.StartedAt - start).TotalSeconds,7:0.000} s  {call.Operation.FullName,-34} {Asked(call.RequestObject)}");
        return (line.Length + failure.Length <= Width ? line : $"{line[..(Width - failure.Length - 1)]}…") + failure;
    }

    // A command without the machine, which is always the same one; of any other request what is set, with ids cut to their first part.
    private static string Asked(object request) => request is RemoteCommand remote
        ? remote.Command.ToString()
        : string.Join(", ", Property().Matches(request.ToString()!).Select(property => Id().Replace(property.Value, "${first}…")));

    [GeneratedRegex(@"\w+ = (?:\{[^}]*\}|[^,{}\s][^,{}]*)(?=,| })", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Property();

    [GeneratedRegex(@"\b(?<first>[0-9a-f]{8})-[0-9a-f-]{27}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
