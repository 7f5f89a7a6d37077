namespace FakeDrivers.Worlds;

/// <summary>One row that a commit added, changed or removed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RowChange
{
    private readonly object? _before;
    private readonly object? _after;

    internal RowChange(string table, string key, object? before, object? after)
    {
        Table = table;
        Key = key;
        _before = before;
        _after = after;
    }

    /// <summary>The table, as <c>domain.rows</c>: <c>volumes.snapshots</c>.</summary>
    public string Table { get; }

    /// <summary>The primary key of the row, its id.</summary>
    public string Key { get; }

    /// <summary>The row as it was before, a model of the domain; <see langword="null"/> when it was added.</summary>
    public object? Before => Shown(_before);

    /// <summary>The row as it is now, a model of the domain; <see langword="null"/> when it was removed.</summary>
    public object? After => Shown(_after);

    /// <summary>Whether the row was added, changed or removed.</summary>
    public RowChangeKind Kind => _before is null ? RowChangeKind.Added : _after is null ? RowChangeKind.Removed : RowChangeKind.Changed;

    /// <summary>One line: a sign, table and key, then the values; of a changed row only those that differ.</summary>
    public override string ToString() => (Before, After) switch
    {
        (null, { } added) => $"+ {Table} {Key}: {RowText.Of(added)}",
        ({ } removed, null) => $"- {Table} {Key}: {RowText.Of(removed)}",
        _ => $"~ {Table} {Key}: {RowText.Difference(Before!, After!)}",
    };

    /// <summary>The row as it is stored, before.</summary>
    internal object? StoredBefore => _before;

    /// <summary>The row as it is stored, now.</summary>
    internal object? StoredAfter => _after;

    private static object? Shown(object? row) => row is IStoredRow stored ? stored.ToModel() : row;
}
