namespace FakeDrivers.Worlds;

/// <summary>An order of a table's rows that listings ask for, of each group of rows for itself or of all together.</summary>
/// <param name="table">The table.</param>
/// <param name="sorts">What the rows are sorted by, the most important first and one at least; those that are equal in all of it are in order of creation.</param>
/// <param name="group">The group of a row, as a project's; nothing when all rows are one.</param>
/// <param name="isNewestFirst">Whether those that are equal in all of it are in the order of creation turned round.</param>
internal sealed class RowOrder<TRow>(Table<TRow> table, IReadOnlyList<RowSort<TRow>> sorts, Func<TRow, string>? group = null, bool isNewestFirst = false)
    where TRow : class
{
    private readonly bool[] _descending = [.. sorts.Select(sort => sort.IsDescending)];

    public Table<TRow> Table => table;

    /// <summary>What the order is known by: two of one name sort alike.</summary>
    public string Name { get; } = $"{table.Name}{(group is null ? "" : "/group")}: {string.Join(',', sorts.Select(sort => sort.IsDescending ? $"-{sort.Name}" : sort.Name))}{(isNewestFirst ? ", newest first" : "")}";

    public OrderKey KeyOf(TRow row, long sequence) => KeyOf(row, sequence, group?.Invoke(row) ?? string.Empty);

    /// <summary>The place that the row has or would have in a group.</summary>
    public OrderKey KeyOf(TRow row, long sequence, string inGroup)
    {
        var values = new SortValue[sorts.Count];
        for (var i = 0; i < values.Length; i++) values[i] = sorts[i].Value(row);
        return new(new(inGroup, values, _descending, isNewestFirst), sequence);
    }

    /// <summary>The place before all rows of a group.</summary>
    public static OrderKey StartOf(string group) => new(new(group, [], []), 0);
}
