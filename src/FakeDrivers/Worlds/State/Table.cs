using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FakeDrivers.Worlds;

/// <summary>
/// Declares a table: rows of one type under a primary key, kept in order of creation, with secondary indexes. The rows themselves live in
/// the state, as <see cref="TableData{TRow}"/>; rules reach them through a <see cref="StateView"/> or a <see cref="Transaction"/>.
/// </summary>
internal sealed class Table<TRow> : Slice
    where TRow : class
{
    private readonly TableData<TRow> _initial;

    public Table(string name, Func<TRow, string> key, params RowIndex<TRow>[] indexes)
        : base(name)
    {
        Key = key;
        Indexes = indexes;
        for (var i = 0; i < indexes.Length; i++) indexes[i].BelongsTo(this, i);
        _initial = TableData<TRow>.EmptyWith(indexes.Length);
    }

    public Func<TRow, string> Key { get; }

    public IReadOnlyList<RowIndex<TRow>> Indexes { get; }

    public override object Initial => _initial;

    /// <summary>The row with that key in a state; nothing when there is none.</summary>
    public TRow? In(WorldState state, string key) => ((TableData<TRow>)state.Get(this)).Find(key);

    public override IEnumerable<string> Describe(object data) =>
        ((TableData<TRow>)data).Order.Select(pair => $"{Key(pair.Value)}: {RowText.Of(pair.Value)}");

    public override int CountOf(object data) => ((TableData<TRow>)data).Count;

    public override IEnumerable<(string Key, object Row)> RowsOf(object data) => ((TableData<TRow>)data).Order.Select(pair => (Key(pair.Value), (object)pair.Value));

    public override bool Finds(object data, string key) => ((TableData<TRow>)data).TryGetSequence(key, out _);

    public override void Remove(Transaction tx, string key) => tx.Remove(this, key);

    public override IEnumerable<string> Verify(object data) => ((TableData<TRow>)data).Verify(this);

    public override IEnumerable<RowChange> Compare(object before, object after)
    {
        // A place in the order is not a key: a row that was removed and added again has another place, and in two forks (or after a
        // restore) one place can be taken by different rows. So each key is looked at as a whole, and gives one change at most.
        var removed = new Dictionary<string, TRow>();
        var added = new List<TRow>();
        var changes = new List<RowChange>();
        foreach (var difference in SortedMap<long, TRow>.Compare(((TableData<TRow>)before).Order, ((TableData<TRow>)after).Order))
        {
            if (difference is { HasBefore: true, HasAfter: true } && Key(difference.Before) == Key(difference.After))
            {
                changes.Add(Change(difference.Before, difference.After));
                continue;
            }

            if (difference.HasBefore) removed.Add(Key(difference.Before), difference.Before);
            if (difference.HasAfter) added.Add(difference.After);
        }

        foreach (var row in added)
        {
            if (!removed.Remove(Key(row), out var old)) changes.Add(Change(null, row));
            else if (!old.Equals(row)) changes.Add(Change(old, row));
        }

        foreach (var row in removed.Values) changes.Add(Change(row, null));
        return changes;
    }

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override void Write(Utf8JsonWriter json, object data) => WriteRows(json, ((TableData<TRow>)data).Order.Select(pair => pair.Value));

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override object Read(JsonElement json, WorldFileCatalog catalog)
    {
        var data = _initial;
        foreach (var row in ReadRows<TRow>(json))
        {
            if (Key(row) is null) throw new WorldFileException($"The file's '{Name}' has a row without an id.");
            if (data.TryGetSequence(Key(row), out _)) throw new WorldFileException($"The file's '{Name}' has the row '{Key(row)}' twice.");
            data = data.Add(this, Key(row), row);
        }

        return data;
    }

    public RowChange Change(TRow? before, TRow? after) => new(Name, Key((before ?? after)!), before, after);
}
