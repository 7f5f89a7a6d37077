using FakeDrivers.Worlds;

namespace FakeDrivers.Tests;

/// <summary>Looks into the rows of a snapshot.</summary>
internal static class SnapshotRows
{
    public static IReadOnlyList<TRow> Rows<TRow>(this WorldSnapshot snapshot, Table<TRow> table)
        where TRow : class => [.. ((TableData<TRow>)snapshot.State.Get(table)).Order.Select(pair => pair.Value)];
}
