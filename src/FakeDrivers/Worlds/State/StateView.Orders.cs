namespace FakeDrivers.Worlds;

/// <content>Pages in another order than that of creation.</content>
internal partial class StateView
{
    // So few are sorted where they are wanted; of what an index leads to, also as many as are few beside the table.
    private const int Few = 256;
    private const int FewOfEach = 64;

    /// <summary>A page of the rows in an order of their own. Where the page before ended is told by what its last row is sorted by now, whether or not that row still matches.</summary>
    /// <param name="order">The order.</param>
    /// <param name="group">The group whose rows count; nothing when the order has none.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="marker">The key of the row after which the page starts; it must exist.</param>
    /// <param name="predicate">Which rows count.</param>
    /// <param name="first">
    /// The first rows that count in order of creation, so many at most, found on the narrowest way: when there are few, they are sorted here, and when
    /// there are many, the order is walked through.
    /// </param>
    /// <param name="isNarrow">
    /// Whether the narrowest way leads to little else than what counts: then to find and sort what are few beside the table costs less than to walk
    /// through an order in which they stand far apart.
    /// </param>
    /// <exception cref="InvalidRequestException">There is no row with the marker's key.</exception>
    public IReadOnlyList<TRow> SortedPage<TRow>(
        RowOrder<TRow> order, string? group, int limit, string? marker, Func<TRow, bool> predicate, Func<int, IReadOnlyList<TRow>> first,
        bool isNarrow = false)
        where TRow : class
    {
        var data = Data(order.Table);
        OrderKey? after = null;
        if (marker is not null)
        {
            var sequence = SequenceOf(data, marker);
            if (data.Order.TryGet(sequence, out var last)) after = order.KeyOf(last, sequence, group ?? string.Empty);
        }

        var few = isNarrow ? Math.Max(Few, data.Count / FewOfEach) : Few;
        var found = first(few + 1);
        return found.Count <= few ? Sorted(order, data, group, found, after, limit) : Walked(order, data, group, after, limit, predicate);
    }

    private static List<TRow> Sorted<TRow>(RowOrder<TRow> order, TableData<TRow> data, string? group, IReadOnlyList<TRow> rows, OrderKey? after, int limit)
        where TRow : class =>
        [.. rows.Select(row => (Row: row, Place: order.KeyOf(row, SequenceOf(data, order.Table.Key(row)), group ?? string.Empty)))
            .Where(pair => after is not { } last || pair.Place.CompareTo(last) > 0)
            .OrderBy(pair => pair.Place)
            .Take(limit)
            .Select(pair => pair.Row)];

    private List<TRow> Walked<TRow>(RowOrder<TRow> order, TableData<TRow> data, string? group, OrderKey? after, int limit, Func<TRow, bool> predicate)
        where TRow : class
    {
        var page = new List<TRow>(Math.Min(limit, 128));
        var cursor = Kernel.Orders.Of(order, data.Order).Seek(after ?? RowOrder<TRow>.StartOf(group ?? string.Empty));
        while (page.Count < limit && cursor.MoveNext() && cursor.CurrentKey is var place && (group is null || place.Values.Group == group))
        {
            if (place.Sequence != after?.Sequence && data.Order.TryGet(place.Sequence, out var row) && predicate(row)) page.Add(row);
        }

        return page;
    }
}
