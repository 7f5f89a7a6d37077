namespace FakeDrivers;

/// <summary>Finds what a mistyped name may have meant, for the messages of errors.</summary>
internal static class NearMisses
{
    private const int MostShown = 3;

    // A message must not cost more than the lookup would have in a world of any size.
    private const int MostCompared = 1000;

    /// <summary>The names that are like the given one, the nearest first; at most three.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string?> names) =>
    [
        .. names.OfType<string>().Take(MostCompared).Distinct(StringComparer.Ordinal)
            .Select(other => (Name: other, Distance: Distance(name, other)))
            .Where(near => near.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
            .Take(MostShown).Select(near => near.Name),
    ];

    /// <summary>A sentence that shows them, with a space before it; nothing when there are none.</summary>
    public static string Sentence(string name, IEnumerable<string?> names) =>
        Of(name, names) is { Count: > 0 } near ? $" Did you mean {string.Join(" or ", near.Select(each => $"'{each}'"))}?" : string.Empty;

    /// <summary>How many letters must be put in, taken out or changed, whatever their case; a name that holds the other is at most one away.</summary>
    private static int Distance(string one, string other)
    {
        if (one.Length > 0 && (other.Contains(one, StringComparison.OrdinalIgnoreCase) || (other.Length > 2 && one.Contains(other, StringComparison.OrdinalIgnoreCase))))
        {
            return string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? 0 : 1;
        }

        var row = new int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++) row[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = diagonal + (char.ToUpperInvariant(one[line - 1]) == char.ToUpperInvariant(other[column - 1]) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(change, Math.Min(diagonal, row[column - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
