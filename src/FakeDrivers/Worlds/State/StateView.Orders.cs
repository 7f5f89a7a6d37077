namespace FakeDrivers.Worlds;

/// <content>Pages in another order than that of creation.</content>
internal partial class StateView
{
    // So few are sorted where they are wanted.
    private const int Few = 256;

    // So many rows of an order are looked at for each that is wanted before those that count are too thin in it.
    private const int LooksPerRow = 32;

    // So small a part of a table is sorted rather than looked for through the whole order.
    private const int SmallPart = 16;

    /// <summary>A page of the rows in an order of their own. Where the page before ended is told by what its last row is sorted by now, whether or not that row still matches.</summary>
    /// <param name="order">The order.</param>
    /// <param name="group">The group whose rows count; nothing when the order has none.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="marker">The key of the row after which the page starts; it must exist.</param>
    /// <param name="predicate">Which rows count.</param>
    /// <param name="first">
    /// The first rows that count in order of creation, so many at most, found on the narrowest way: when there are few, they are sorted here, and when
    /// there are many, the order is walked through, unless they are few beside all rows and far between there.
    /// </param>
    /// <exception cref="InvalidRequestException">There is no row with the marker's key.</exception>
    public IReadOnlyList<TRow> SortedPage<TRow>(
        RowOrder<TRow> order, string? group, int limit, string? marker, Func<TRow, bool> predicate, Func<int, IReadOnlyList<TRow>> first)
        where TRow : class
    {
        var data = Data(order.Table);
        OrderKey? after = null;
        if (marker is not null)
        {
            var sequence = SequenceOf(data, marker);
            if (data.Order.TryGet(sequence, out var last)) after = order.KeyOf(last, sequence, group ?? string.Empty);
        }

        var found = first(Few + 1);
        if (found.Count <= Few) return Sorted(order, data, group, found, after, limit);
        if (Walked(order, data, group, after, limit, predicate, LooksPerRow * (limit + 1L)) is { } page) return page;
        var part = data.Count / SmallPart;
        if (part > Few) found = first(part + 1);
        return part > Few && found.Count <= part
            ? Sorted(order, data, group, found, after, limit)
            : Walked(order, data, group, after, limit, predicate, long.MaxValue)!;
    }

    private static List<TRow> Sorted<TRow>(RowOrder<TRow> order, TableData<TRow> data, string? group, IReadOnlyList<TRow> rows, OrderKey? after, int limit)
        where TRow : class =>
        [.. rows.Select(row => (Row: row, Place: order.KeyOf(row, SequenceOf(data, order.Table.Key(row)), group ?? string.Empty)))
            .Where(pair => after is not { } last || pair.Place.CompareTo(last) > 0)
            .OrderBy(pair => pair.Place)
            .Take(limit)
            .Select(pair => pair.Row)];

    /// <summary>A page found by walking through the order; nothing when that takes more looks than it may.</summary>
    private List<TRow>? Walked<TRow>(
        RowOrder<TRow> order, TableData<TRow> data, string? group, OrderKey? after, int limit, Func<TRow, bool> predicate, long looks)
        where TRow : class
    {
        var page = new List<TRow>(Math.Min(limit, 128));
        var cursor = Kernel.Orders.Of(order, data.Order).Seek(after ?? RowOrder<TRow>.StartOf(group ?? string.Empty));
        while (page.Count < limit && cursor.MoveNext() && cursor.CurrentKey is var place && (group is null || place.Values.Group == group))
        {
            if (looks-- == 0) return null;
            if (place.Sequence != after?.Sequence && data.Order.TryGet(place.Sequence, out var row) && predicate(row)) page.Add(row);
        }

        return page;
    }
}
