using System.Collections.Immutable;

namespace FakeDrivers.Worlds;

/// <summary>What differs between two snapshots, row by row.</summary>
/// <remarks>Immutable and thread-safe. Rows that the two share are never looked at: the cost follows the difference.</remarks>
public sealed class WorldDiff
{
    internal WorldDiff(WorldState from, WorldState to)
    {
        var changes = ImmutableArray.CreateBuilder<RowChange>();
        foreach (var slice in from.Slices.Union(to.Slices).OrderBy(slice => slice.Name, StringComparer.Ordinal))
        {
            var (before, after) = (from.Get(slice), to.Get(slice));
            if (!ReferenceEquals(before, after)) changes.AddRange(slice.Compare(before, after));
        }

        Rows = changes.ToImmutable();
    }

    /// <summary>The rows that were added, changed and removed, table by table.</summary>
    public IReadOnlyList<RowChange> Changes => Rows;

    /// <summary>Whether all rows are the same.</summary>
    public bool IsEmpty => Rows.IsEmpty;

    /// <summary>A line a row: <c>+</c> added, <c>~</c> changed with the values that differ, <c>-</c> removed.</summary>
    public override string ToString() => IsEmpty ? "(no differences)" : string.Join(Environment.NewLine, Changes);

    internal ImmutableArray<RowChange> Rows { get; }
}
