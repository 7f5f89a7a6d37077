namespace FakeDrivers.Worlds;

/// <summary>
/// Declares a table: rows of one type under a primary key, kept in order of creation, with secondary indexes. The rows themselves live in
/// the state, as <see cref="TableData{TRow}"/>; rules reach them through a <see cref="StateView"/> or a <see cref="Transaction"/>.
/// </summary>
internal sealed class Table<TRow> : Slice
    where TRow : class
{
    private readonly TableData<TRow> _initial;

    public Table(string name, Func<TRow, string> key, params Index<TRow>[] indexes)
        : base(name)
    {
        Key = key;
        Indexes = indexes;
        for (var i = 0; i < indexes.Length; i++) indexes[i].BelongsTo(this, i);
        _initial = TableData<TRow>.EmptyWith(indexes.Length);
    }

    public Func<TRow, string> Key { get; }

    public IReadOnlyList<Index<TRow>> Indexes { get; }

    public override object Initial => _initial;

    public override IEnumerable<string> Describe(object data) =>
        ((TableData<TRow>)data).Order.Select(pair => $"{Key(pair.Value)}: {RowText.Of(pair.Value)}");

    public override IEnumerable<RowChange> Compare(object before, object after)
    {
        // A row that was removed and added again has a new place in the order: its two differences are one change of one key.
        var removed = new Dictionary<string, TRow>();
        var changes = new List<RowChange>();
        foreach (var difference in SortedMap<long, TRow>.Compare(((TableData<TRow>)before).Order, ((TableData<TRow>)after).Order))
        {
            if (!difference.HasAfter) removed.Add(Key(difference.Before), difference.Before);
            else if (difference.HasBefore) changes.Add(Change(difference.Before, difference.After));
            else if (removed.Remove(Key(difference.After), out var old))
            {
                if (!old.Equals(difference.After)) changes.Add(Change(old, difference.After));
            }
            else
            {
                changes.Add(Change(null, difference.After));
            }
        }

        foreach (var row in removed.Values) changes.Add(Change(row, null));
        return changes;
    }

    public RowChange Change(TRow? before, TRow? after) => new(Name, Key((before ?? after)!), before, after);
}
