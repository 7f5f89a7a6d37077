namespace FakeDrivers.Worlds;

/// <summary>
/// A way to find the rows of a table by text, in order of creation among equals. Whether a row at a place is one that is looked for, the row itself
/// tells: different texts may lead to one place.
/// </summary>
/// <param name="name">What it finds by, for diagnostics.</param>
/// <param name="text">Gives the text that a row is found by; a row without one is not in the index.</param>
internal sealed class Index<TRow>(string name, Func<TRow, IndexText?> text) : RowIndex<TRow>(name)
    where TRow : class
{
    public override long? PlaceOf(TRow row) => text(row)?.Place;

    /// <summary>Whether a row is found by that text.</summary>
    public bool Finds(TRow row, IndexText wanted) => text(row) == wanted;

    // Texts mostly stay the same objects, which is seen quickly.
    public override bool Differs(TRow before, TRow after) => text(before) != text(after);
}
