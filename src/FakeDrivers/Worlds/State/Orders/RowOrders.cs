using System.Collections.Concurrent;

namespace FakeDrivers.Worlds;

/// <summary>
/// The orders that listings of a world asked for lately. An order is made when it is first asked for and then follows the rows by what
/// differs between two states, so that a page costs its rows and what has changed since the page before; worlds that nobody lists in
/// another order than that of creation pay nothing.
/// </summary>
/// <remarks>It only saves time: what stands here says which rows it was made from. Thread-safe.</remarks>
internal sealed class RowOrders
{
    // Each holds a place for each row of its table.
    private const int MostKept = 16;

    // Below so many changes it is cheaper to follow them than to sort anew, however small the table.
    private const int AlwaysFollowed = 64;

    private readonly ConcurrentDictionary<string, object> _kept = new(StringComparer.Ordinal);

    /// <summary>How many are kept.</summary>
    public int Count => _kept.Count;

    /// <summary>The places of these rows in an order.</summary>
    public SortedMap<OrderKey, NoValue> Of<TRow>(RowOrder<TRow> order, SortedMap<long, TRow> rows)
        where TRow : class
    {
        var before = _kept.TryGetValue(order.Name, out var found) ? (Kept<TRow>)found : null;
        if (before is not null && ReferenceEquals(before.Rows, rows)) return before.Places;
        var places = (before is null ? null : Follow(order, before, rows)) ?? Sort(order, rows);
        if (before is null && _kept.Count >= MostKept) _kept.Clear();
        _kept[order.Name] = new Kept<TRow>(rows, places);
        return places;
    }

    /// <summary>The places after what has changed; nothing when that is so much that sorting is quicker.</summary>
    private static SortedMap<OrderKey, NoValue>? Follow<TRow>(RowOrder<TRow> order, Kept<TRow> before, SortedMap<long, TRow> rows)
        where TRow : class
    {
        var (places, changes) = (before.Places, 0);
        foreach (var difference in SortedMap<long, TRow>.Compare(before.Rows, rows))
        {
            if (++changes > Math.Max(AlwaysFollowed, rows.Count / 8)) return null;
            OrderKey? left = difference.HasBefore ? order.KeyOf(difference.Before, difference.Key) : null;
            OrderKey? entered = difference.HasAfter ? order.KeyOf(difference.After, difference.Key) : null;
            if (left is { } old && entered is { } now && old.CompareTo(now) == 0) continue;
            if (left is { } gone) places = places.Remove(gone);
            if (entered is { } come) places = places.Set(come, default);
        }

        return places;
    }

    private static SortedMap<OrderKey, NoValue> Sort<TRow>(RowOrder<TRow> order, SortedMap<long, TRow> rows)
        where TRow : class
    {
        var (keys, count) = (new OrderKey[rows.Count], 0);
        foreach (var (sequence, row) in rows) keys[count++] = order.KeyOf(row, sequence);
        Array.Sort(keys);
        return SortedMap<OrderKey, NoValue>.FromSorted(keys, new NoValue[count]);
    }

    private sealed record Kept<TRow>(SortedMap<long, TRow> Rows, SortedMap<OrderKey, NoValue> Places);
}
