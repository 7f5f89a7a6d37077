using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>What walks did.</summary>
internal sealed class WalkReport
{
    private readonly ConcurrentDictionary<WalkCall, (int Accepted, int Refused)> _calls = [];
    private readonly ConcurrentDictionary<WalkCall, string> _refusals = [];
    private long _steps;

    public ConcurrentQueue<string> Failures { get; } = [];

    /// <summary>Errors that no contract names, each with a message that it had.</summary>
    public ConcurrentDictionary<(string Call, string Error), string> Unnamed { get; } = [];

    public long Steps => _steps;

    public long Calls => _calls.Values.Sum(count => (long)count.Accepted + count.Refused);

    public long Accepted => _calls.Values.Sum(count => (long)count.Accepted);

    /// <summary>Methods that were never carried out, each with what it was refused for last.</summary>
    public IReadOnlyList<string> NeverAccepted => [.. WalkCalls.All.Where(call => _calls.GetValueOrDefault(call).Accepted == 0).Select(call => $"{call.FullName} ({_refusals.GetValueOrDefault(call) ?? "never called"})")];

    public void Count(int steps) => Interlocked.Add(ref _steps, steps);

    public void Tell(WalkCall call, Exception? error)
    {
        _calls.AddOrUpdate(call, error is null ? (1, 0) : (0, 1), (_, old) => error is null ? (old.Accepted + 1, old.Refused) : (old.Accepted, old.Refused + 1));

        if (error is null) return;
        _refusals[call] = error.Message;

        // A fault is an error of no kind.
        if (error.GetType() == typeof(DriverException) || ContractErrors.Has(call, error)) return;
        Unnamed.TryAdd((call.FullName, error.GetType().Name), error.Message);
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Steps} steps, {Accepted} of {Calls} calls accepted\n");
        return text.Append("Never accepted:\n").AppendJoin('\n', NeverAccepted).Append('\n').ToString();
    }
}
