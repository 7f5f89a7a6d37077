using System.Text;

namespace FakeDrivers.Worlds;

/// <summary>
/// A world's whole state at one moment: all rows, the transitions that are under way with their due times, the counts that ids follow from,
/// and the positions of the seeded draws. Not in it: the clock, the call log, the fault rules and the registrations of commands.
/// </summary>
/// <remarks>Immutable and thread-safe. Taking one costs nothing, whatever the size of the world.</remarks>
public sealed class WorldSnapshot
{
    internal WorldSnapshot(WorldState state, object family)
    {
        State = state;
        Family = family;
    }

    /// <summary>The revision at which it was taken.</summary>
    public long Revision => State.Revision;

    internal WorldState State { get; }

    /// <summary>What the world and all its forks have in common.</summary>
    internal object Family { get; }

    /// <summary>
    /// The state as text: every table with its rows in order of creation, then the transitions under way. Equal states give equal texts, on
    /// every run and in every culture.
    /// </summary>
    /// <returns>The text, which grows with the state.</returns>
    public string Export()
    {
        var text = new StringBuilder();
        foreach (var slice in State.Slices)
        {
            var rows = slice.Describe(State.Get(slice)).ToList();
            if (rows.Count == 0) continue;
            text.Append('[').Append(slice.Name).Append("]\n");
            foreach (var row in rows) text.Append(row).Append('\n');
        }

        foreach (var pending in ((PendingTransitions)State.Get(PendingTransitions.Slice)).All) text.Append("pending: ").Append(pending).Append('\n');
        return text.ToString();
    }

    /// <summary>Shows the revision.</summary>
    public override string ToString() => $"snapshot at revision {Revision}";
}
