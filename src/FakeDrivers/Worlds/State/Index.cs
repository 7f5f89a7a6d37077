namespace FakeDrivers.Worlds;

/// <summary>A way to find the rows of a table by something other than their key, in order of creation among equals.</summary>
/// <param name="name">What it finds by, for diagnostics.</param>
/// <param name="key">Gives the text that a row is found by; a row without one is not in the index.</param>
internal sealed class Index<TRow>(string name, Func<TRow, IndexText?> key)
    where TRow : class
{
    public string Name { get; } = name;

    public Func<TRow, IndexText?> Key { get; } = key;

    /// <summary>The position among its table's indexes; set when the table is declared.</summary>
    public int Position { get; private set; } = -1;

    /// <summary>The table that it belongs to.</summary>
    public Table<TRow> Table { get; private set; } = null!;

    internal void BelongsTo(Table<TRow> table, int position)
    {
        if (Position >= 0) throw new InvalidOperationException($"The index '{Name}' belongs to the table '{Table.Name}' already.");
        Table = table;
        Position = position;
    }
}
