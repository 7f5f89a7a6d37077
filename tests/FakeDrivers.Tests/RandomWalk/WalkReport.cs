using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>What walks did.</summary>
internal sealed class WalkReport
{
    private readonly ConcurrentDictionary<WalkCall, (int Accepted, int Refused)> _calls = [];
    private long _steps;

    public ConcurrentQueue<string> Failures { get; } = [];

    /// <summary>The errors that calls ended with, by operation.</summary>
    public ConcurrentDictionary<(string Call, string Error), int> Errors { get; } = [];

    public ConcurrentDictionary<(string Call, string Error), int> Messages { get; } = [];

    public long Steps => _steps;

    public long Accepted => _calls.Values.Sum(count => count.Accepted);

    /// <summary>Operations that never succeeded.</summary>
    public IEnumerable<string> NeverAccepted => WalkCalls.All.Where(call => _calls.GetValueOrDefault(call).Accepted == 0).Select(call => call.FullName);

    public void Count(int steps) => Interlocked.Add(ref _steps, steps);

    public void Tell(WalkCall call, Exception? error)
    {
        _calls.AddOrUpdate(call, error is null ? (1, 0) : (0, 1), (_, old) => error is null ? (old.Accepted + 1, old.Refused) : (old.Accepted, old.Refused + 1));
        if (error is null) return;
        Errors.AddOrUpdate((call.FullName, error.GetType().Name), 1, (_, old) => old + 1);
        if (Environment.GetEnvironmentVariable("WALK_VERBOSE") is not null) Messages.AddOrUpdate((call.FullName, System.Text.RegularExpressions.Regex.Replace(error.Message, "[0-9a-f-]{32,}|'[^']*'", "…")), 1, (_, old) => old + 1);
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Steps} steps, {Accepted} accepted calls of {_calls.Values.Sum(count => count.Accepted + count.Refused)}\n");
        text.Append("Never accepted: ").AppendJoin(", ", NeverAccepted).Append('\n');
        if (Environment.GetEnvironmentVariable("WALK_VERBOSE") is null) return text.ToString();
        foreach (var (call, (accepted, refused)) in _calls.OrderBy(pair => pair.Key.FullName, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{call}: {accepted} / {refused}\n").Append(string.Concat(Messages.Where(m => m.Key.Call == call.FullName).OrderByDescending(m => m.Value).Take(3).Select(m => $"      {m.Value} {m.Key.Error}\n")));
        return text.ToString();
    }
}
