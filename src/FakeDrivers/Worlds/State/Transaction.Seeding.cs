using System.Globalization;

namespace FakeDrivers.Worlds;

/// <content>What laying down test data needs besides the rules.</content>
internal sealed partial class Transaction
{
    private (string Kind, string Id)? _preset;

    /// <summary>A name that no other seeded row of this kind has in the caller's project: <c>server1</c>, <c>server2</c>…</summary>
    public string NextName(string kind)
    {
        var stream = $"seeded|{kind}|{Caller.ProjectId}";
        var number = Get(SeededDraws.Slice).CountOf(Kernel.Seed, stream) + 1;
        Draw(stream, out _);
        return string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
    }

    /// <summary>Lets the next new id of a kind be this one.</summary>
    public void Preset(string kind, string id) => _preset = (kind, id);

    /// <summary>Ends a transition well here and now, whatever time it would take and whatever fault is on it; does nothing when the row is not in it.</summary>
    public void EndNow(Transition transition, string targetId)
    {
        foreach (var pending in Get(PendingTransitions.Slice).Of(targetId).Where(pending => ReferenceEquals(pending.Transition, transition)).ToList())
        {
            Set(PendingTransitions.Slice, Get(PendingTransitions.Slice).Remove(pending));
            transition.Succeed(this, targetId);
        }
    }

    /// <summary>Does something while a table has another row in it, of which nobody is told afterwards; the table is then as before.</summary>
    public TResult Meanwhile<TRow, TResult>(Table<TRow> table, TRow row, Func<TResult> work)
        where TRow : class
    {
        var before = Data(table);
        var key = table.Key(row);
        Draft.Set(table, before.TryGetSequence(key, out var sequence) ? before.Replace(table, sequence, before.Find(key)!, row) : before.Add(table, key, row));
        var result = work();
        Draft.Set(table, before);
        return result;
    }
}
