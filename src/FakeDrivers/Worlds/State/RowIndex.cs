namespace FakeDrivers.Worlds;

/// <summary>A way to the rows of a table besides their key. It holds places and no rows, so that it is small.</summary>
/// <param name="name">What it goes by, for diagnostics.</param>
internal abstract class RowIndex<TRow>(string name)
    where TRow : class
{
    public string Name { get; } = name;

    /// <summary>The position among its table's indexes; set when the table is declared.</summary>
    public int Position { get; private set; } = -1;

    /// <summary>The table that it belongs to.</summary>
    public Table<TRow> Table { get; private set; } = null!;

    /// <summary>Where a row is in the index; nothing when it is not.</summary>
    public abstract long? PlaceOf(TRow row);

    /// <summary>Whether a row is found by something else than another.</summary>
    public abstract bool Differs(TRow before, TRow after);

    internal void BelongsTo(Table<TRow> table, int position)
    {
        if (Position >= 0) throw new InvalidOperationException($"The index '{Name}' belongs to the table '{Table.Name}' already.");
        Table = table;
        Position = position;
    }
}
