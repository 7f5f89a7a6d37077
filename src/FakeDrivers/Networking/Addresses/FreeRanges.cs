using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Which numbers are free: ranges that neither touch nor overlap, by their last number. Never changes; every change is O(log ranges).</summary>
internal sealed class FreeRanges
{
    public static readonly FreeRanges None = new(SortedMap<UInt128, UInt128>.Empty);

    private readonly SortedMap<UInt128, UInt128> _firstByLast;

    private FreeRanges(SortedMap<UInt128, UInt128> firstByLast) => _firstByLast = firstByLast;

    /// <summary>The ranges in ascending order.</summary>
    public IEnumerable<NumberRange> Ranges => _firstByLast.Select(pair => new NumberRange(pair.Value, pair.Key));

    public bool TryLowest(out UInt128 number)
    {
        var cursor = _firstByLast.Seek(UInt128.Zero);
        var any = cursor.MoveNext();
        number = any ? cursor.Current.Value : default;
        return any;
    }

    public bool Contains(UInt128 number)
    {
        var cursor = _firstByLast.Seek(number);
        return cursor.MoveNext() && cursor.Current.Value <= number;
    }

    /// <summary>Adds numbers of which none is free, and joins what touches.</summary>
    public FreeRanges Add(UInt128 first, UInt128 last)
    {
        var map = _firstByLast;
        if (first > 0 && map.TryGet(first - 1, out var before))
        {
            map = map.Remove(first - 1);
            first = before;
        }

        var next = map.Seek(last);
        if (last < UInt128.MaxValue && next.MoveNext() && next.Current.Value == last + 1) return new(map.Set(next.Current.Key, first));
        return new(map.Set(last, first));
    }

    /// <summary>Takes a free number; gives these very ranges when it is not free.</summary>
    public FreeRanges Take(UInt128 number)
    {
        var cursor = _firstByLast.Seek(number);
        if (!cursor.MoveNext() || cursor.Current.Value > number) return this;
        var (last, first) = (cursor.Current.Key, cursor.Current.Value);
        var map = number == last ? _firstByLast.Remove(last) : _firstByLast.Set(last, number + 1);
        return new(number == first ? map : map.Set(number - 1, first));
    }

    /// <summary>Takes what is free of the numbers from the first to the last.</summary>
    public FreeRanges TakeAll(UInt128 first, UInt128 last)
    {
        var map = _firstByLast;
        foreach (var (rangeLast, rangeFirst) in _firstByLast.From(first))
        {
            if (rangeFirst > last) break;
            map = map.Remove(rangeLast);
            if (rangeLast > last) map = map.Set(rangeLast, last + 1);
            if (rangeFirst < first) map = map.Set(first - 1, rangeFirst);
        }

        return new(map);
    }
}
