namespace FakeDrivers.Worlds;

/// <summary>A way to go through the rows of a table in the order of a number, and among equals in that of creation.</summary>
/// <param name="name">What it goes by, for diagnostics.</param>
/// <param name="number">Gives a row's number.</param>
internal sealed class NumberIndex<TRow>(string name, Func<TRow, long> number) : RowIndex<TRow>(name)
    where TRow : class
{
    public override long? PlaceOf(TRow row) => number(row);

    public override bool Differs(TRow before, TRow after) => number(before) != number(after);
}
