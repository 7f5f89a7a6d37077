namespace FakeDrivers.Execution;

/// <summary>Matches an argument vector against what its arguments must be like.</summary>
/// <remarks>
/// It goes through the pattern once and keeps every place of the vector that can have been reached so far, so that any number of
/// <see cref="Argument.AnyNumber"/> costs at most the product of both lengths.
/// </remarks>
internal static class ArgumentVector
{
    private const int MostOnStack = 256;

    public static bool Matches(ReadOnlySpan<Argument> pattern, IReadOnlyList<string> arguments)
    {
        var length = arguments.Count + 1;
        Span<bool> places = 2 * length <= MostOnStack ? stackalloc bool[2 * length] : new bool[2 * length];
        var from = places[..length];
        var to = places[length..];
        from.Clear();
        from[0] = true;
        foreach (var item in pattern)
        {
            if (!Step(item, arguments, from, to)) return false;
            var next = to;
            to = from;
            from = next;
        }

        return from[^1];
    }

    /// <summary>Where a vector that does not match departs from the pattern.</summary>
    /// <returns>
    /// The places of the first argument and of the first item of the pattern that do not agree; either may be one past the end. What stands
    /// before them agrees.
    /// </returns>
    public static (int Argument, int Item) Difference(ReadOnlySpan<Argument> pattern, IReadOnlyList<string> arguments)
    {
        var from = new bool[arguments.Count + 1];
        from[0] = true;
        for (var item = 0; item < pattern.Length; item++)
        {
            var to = new bool[from.Length];
            if (!Step(pattern[item], arguments, from, to)) return (Furthest(from, Least(pattern[item..])), item);
            from = to;
        }

        return (Furthest(from, 0), pattern.Length);
    }

    /// <summary>The argument that an item of a pattern stands for in a vector that matches the pattern.</summary>
    public static string? Find(ReadOnlySpan<Argument> pattern, int item, IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (pattern[item].Matches(arguments[i])
                && Matches(pattern[..item], [.. arguments.Take(i)])
                && Matches(pattern[(item + 1)..], [.. arguments.Skip(i + 1)]))
            {
                return arguments[i];
            }
        }

        return null;
    }

    /// <summary>How many arguments a pattern stands for at least.</summary>
    public static int Least(ReadOnlySpan<Argument> pattern)
    {
        var least = 0L;
        foreach (var item in pattern) least += item.Min;
        return (int)Math.Min(least, int.MaxValue);
    }

    /// <summary>Goes on from every place that was reached by one item.</summary>
    /// <returns>Whether any place was reached.</returns>
    private static bool Step(Argument item, IReadOnlyList<string> arguments, ReadOnlySpan<bool> from, Span<bool> to)
    {
        to.Clear();
        var isAny = false;
        var latest = -1;
        for (var place = item.Min; place < to.Length; place++)
        {
            // Of the places from which the item may have come, the latest leaves it the least to take.
            if (from[place - item.Min]) latest = place - item.Min;
            if (latest < 0 || place - latest > item.Max || !Takes(item, arguments, latest)) continue;
            to[place] = isAny = true;
        }

        return isAny;
    }

    private static bool Takes(Argument item, IReadOnlyList<string> arguments, int place) =>
        item.Set is { } set ? TakesInAnyOrder(set, arguments, place) : !item.IsOne || item.Matches(arguments[place]);

    // Each option finds an argument of its own, and makes another look for one else where it must.
    private static bool TakesInAnyOrder(IReadOnlyList<Argument> set, IReadOnlyList<string> arguments, int place)
    {
        var taken = new int[set.Count];
        Array.Fill(taken, -1);
        for (var option = 0; option < set.Count; option++)
        {
            if (!Settle(option, new bool[set.Count])) return false;
        }

        return true;

        bool Settle(int option, bool[] tried)
        {
            for (var i = 0; i < taken.Length; i++)
            {
                if (tried[i] || !set[option].Matches(arguments[place + i])) continue;
                tried[i] = true;
                if (taken[i] >= 0 && !Settle(taken[i], tried)) continue;
                taken[i] = option;
                return true;
            }

            return false;
        }
    }

    /// <summary>The last place that was reached and leaves room for so many arguments; else the last of all.</summary>
    private static int Furthest(ReadOnlySpan<bool> places, int room)
    {
        var last = places.LastIndexOf(true);
        var fitting = room < places.Length ? places[..^room].LastIndexOf(true) : -1;
        return fitting >= 0 ? fitting : last;
    }
}
