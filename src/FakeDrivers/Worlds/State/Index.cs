namespace FakeDrivers.Worlds;

/// <summary>
/// A way to find the rows of a table by something other than their key, in order of creation among equals. It holds places and no texts, so that
/// it is small; whether a row at a place is one that is looked for, the row itself tells.
/// </summary>
internal sealed class Index<TRow>
    where TRow : class
{
    private readonly Func<TRow, IndexText?> _text;
    private readonly Func<TRow, long>? _number;

    /// <summary>An index by text.</summary>
    /// <param name="name">What it finds by, for diagnostics.</param>
    /// <param name="text">Gives the text that a row is found by; a row without one is not in the index.</param>
    public Index(string name, Func<TRow, IndexText?> text)
    {
        Name = name;
        _text = text;
    }

    /// <summary>An index by number, to go through in the order of the numbers.</summary>
    /// <param name="name">What it goes by, for diagnostics.</param>
    /// <param name="number">Gives a row's number.</param>
    public Index(string name, Func<TRow, long> number)
        : this(name, static _ => null) => _number = number;

    public string Name { get; }

    /// <summary>The position among its table's indexes; set when the table is declared.</summary>
    public int Position { get; private set; } = -1;

    /// <summary>The table that it belongs to.</summary>
    public Table<TRow> Table { get; private set; } = null!;

    /// <summary>Where a row is in the index; nothing when it is not.</summary>
    public long? PlaceOf(TRow row) => _number is null ? _text(row)?.Place : _number(row);

    /// <summary>Whether a row is found by that text.</summary>
    public bool Finds(TRow row, IndexText text) => _text(row) == text;

    /// <summary>Whether a row is found by something else than another. Texts mostly stay the same objects, which is seen quickly.</summary>
    public bool Differs(TRow before, TRow after) => _number is null ? _text(before) != _text(after) : _number(before) != _number(after);

    internal void BelongsTo(Table<TRow> table, int position)
    {
        if (Position >= 0) throw new InvalidOperationException($"The index '{Name}' belongs to the table '{Table.Name}' already.");
        Table = table;
        Position = position;
    }
}
