using System.Runtime.InteropServices;

namespace FakeDrivers.Worlds;

/// <summary>The rows of one table at one revision. Never changes; a change gives the next value and shares what stayed.</summary>
internal sealed class TableData<TRow>
    where TRow : class
{
    private readonly SortedMap<RowKey, long> _sequences;
    private readonly SortedMap<IndexKey, NoValue>[] _indexes;
    private readonly long _lastSequence;

    private TableData(SortedMap<RowKey, long> sequences, SortedMap<long, TRow> order, SortedMap<IndexKey, NoValue>[] indexes, long lastSequence)
    {
        _sequences = sequences;
        Order = order;
        _indexes = indexes;
        _lastSequence = lastSequence;
    }

    /// <summary>The rows by their order of creation.</summary>
    public SortedMap<long, TRow> Order { get; }

    public int Count => Order.Count;

    public static TableData<TRow> EmptyWith(int indexes)
    {
        var empty = new SortedMap<IndexKey, NoValue>[indexes];
        Array.Fill(empty, SortedMap<IndexKey, NoValue>.Empty);
        return new(SortedMap<RowKey, long>.Empty, SortedMap<long, TRow>.Empty, empty, 0);
    }

    /// <summary>The data of many rows at once, in their order: sorted, not inserted one after the other.</summary>
    /// <exception cref="ArgumentException">Two rows have the same key.</exception>
    public static TableData<TRow> Of(Table<TRow> table, IReadOnlyList<TRow> rows)
    {
        if (rows.Count == 0) return EmptyWith(table.Indexes.Count);
        var (keys, sequences, places) = (new RowKey[rows.Count], new long[rows.Count], new long[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            keys[i] = new(table.Key(rows[i]));
            sequences[i] = places[i] = i + 1;
        }

        Array.Sort(keys, places);
        var indexes = new SortedMap<IndexKey, NoValue>[table.Indexes.Count];
        for (var i = 0; i < indexes.Length; i++) indexes[i] = IndexOf(table.Indexes[i], rows);
        return new(SortedMap<RowKey, long>.FromSorted(keys, places), SortedMap<long, TRow>.FromSorted(sequences, [.. rows]), indexes, rows.Count);
    }

    public TRow? Find(string key) => _sequences.TryGet(new(key), out var sequence) && Order.TryGet(sequence, out var row) ? row : null;

    public bool TryGetSequence(string key, out long sequence) => _sequences.TryGet(new(key), out sequence);

    public SortedMap<IndexKey, NoValue> IndexAt(int position) => _indexes[position];

    /// <summary>Adds a row that must not be there yet.</summary>
    public TableData<TRow> Add(Table<TRow> table, string key, TRow row)
    {
        var sequence = _lastSequence + 1;
        var indexes = _indexes;
        if (indexes.Length > 0)
        {
            indexes = (SortedMap<IndexKey, NoValue>[])indexes.Clone();
            for (var i = 0; i < indexes.Length; i++)
            {
                if (table.Indexes[i].PlaceOf(row) is { } place) indexes[i] = indexes[i].Set(new(place, sequence), default);
            }
        }

        return new(_sequences.Set(new(key), sequence), Order.Set(sequence, row), indexes, sequence);
    }

    /// <summary>Puts a row in the place of another with the same key.</summary>
    public TableData<TRow> Replace(Table<TRow> table, long sequence, TRow old, TRow row)
    {
        // A row that is still found by the same texts leaves the indexes as they are.
        var indexes = _indexes;
        for (var i = 0; i < indexes.Length; i++)
        {
            if (!table.Indexes[i].Differs(old, row)) continue;
            if (ReferenceEquals(indexes, _indexes)) indexes = (SortedMap<IndexKey, NoValue>[])indexes.Clone();
            if (table.Indexes[i].PlaceOf(old) is { } left) indexes[i] = indexes[i].Remove(new(left, sequence));
            if (table.Indexes[i].PlaceOf(row) is { } entered) indexes[i] = indexes[i].Set(new(entered, sequence), default);
        }

        return new(_sequences, Order.Set(sequence, row), indexes, _lastSequence);
    }

    public TableData<TRow> Remove(Table<TRow> table, string key, long sequence, TRow row)
    {
        var indexes = _indexes;
        if (indexes.Length > 0)
        {
            indexes = (SortedMap<IndexKey, NoValue>[])indexes.Clone();
            for (var i = 0; i < indexes.Length; i++)
            {
                if (table.Indexes[i].PlaceOf(row) is { } place) indexes[i] = indexes[i].Remove(new(place, sequence));
            }
        }

        return new(_sequences.Remove(new(key)), Order.Remove(sequence), indexes, _lastSequence);
    }

    /// <summary>Where the rows, their keys and the indexes do not agree.</summary>
    public IEnumerable<string> Verify(Table<TRow> table)
    {
        if (_sequences.Count != Order.Count) yield return $"{table} has {Order.Count} rows and {_sequences.Count} keys.";
        var entries = new int[_indexes.Length];
        foreach (var (sequence, row) in Order)
        {
            var key = table.Key(row);
            if (!_sequences.TryGet(new(key), out var found) || found != sequence) yield return $"{table} does not find its row '{key}' by its key.";
            if (sequence > _lastSequence) yield return $"{table} may give the place of '{key}' away again.";
            for (var i = 0; i < _indexes.Length; i++)
            {
                if (table.Indexes[i].PlaceOf(row) is not { } place) continue;
                entries[i]++;
                if (!_indexes[i].TryGet(new(place, sequence), out _)) yield return $"{table} does not find its row '{key}' by its {table.Indexes[i].Name}.";
            }
        }

        for (var i = 0; i < _indexes.Length; i++)
        {
            if (_indexes[i].Count != entries[i]) yield return $"{table} has {entries[i]} rows with a {table.Indexes[i].Name} and finds {_indexes[i].Count}.";
        }
    }

    // Many rows are found by the same text: only the places are sorted, and the rows of each are in order already.
    private static SortedMap<IndexKey, NoValue> IndexOf(RowIndex<TRow> index, IReadOnlyList<TRow> rows)
    {
        var chains = new Dictionary<long, (int First, int Last)>();
        var followers = new int[rows.Count];
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (index.PlaceOf(rows[i]) is not { } place) continue;
            ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(chains, place, out var isKnown);
            if (isKnown) followers[chain.Last] = i;
            chain = (isKnown ? chain.First : i, i);
            count++;
        }

        var places = chains.Keys.ToArray();
        Array.Sort(places);
        var keys = new IndexKey[count];
        var next = 0;
        foreach (var place in places)
        {
            var (row, last) = chains[place];
            for (; row != last; row = followers[row]) keys[next++] = new(place, row + 1);
            keys[next++] = new(place, last + 1);
        }

        return SortedMap<IndexKey, NoValue>.FromSorted(keys, new NoValue[count]);
    }
}
