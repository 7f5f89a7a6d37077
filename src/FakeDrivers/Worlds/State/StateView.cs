namespace FakeDrivers.Worlds;

/// <summary>What a read rule sees: the state at one revision, the time, and who asks. Valid while the rule runs.</summary>
internal partial class StateView
{
    private WorldState.Draft _draft;

    public StateView(WorldKernel kernel, WorldState state, DateTimeOffset now, RequestContext caller)
    {
        Kernel = kernel;
        Now = now;
        Caller = caller;
        Revision = state.Revision;
        _draft = state.Edit();
    }

    /// <summary>The world's time. While a due transition is applied, the instant at which it was due.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Who asks.</summary>
    public RequestContext Caller { get; }

    /// <summary>Whether the caller sees what belongs to a project: it is the caller's own, or the caller is an administrator.</summary>
    public bool Sees(string? projectId) => Caller.IsAdmin || Caller.ProjectId == projectId;

    /// <summary>The revision of the state as it was found, which commits after it follow on.</summary>
    public long Revision { get; }

    protected WorldKernel Kernel { get; }

    /// <summary>What a domain has said under a name that stands for it in this world, for transitions that need more than the state; nothing when nobody did.</summary>
    public TPart? Part<TPart>(string name)
        where TPart : class => Kernel.PartOf(name) as TPart;

    // A property of a struct would be a copy; writers need the draft itself.
    private protected ref WorldState.Draft Draft => ref _draft;

    /// <summary>The frozen options of a domain.</summary>
    public TOptions Options<TOptions>()
        where TOptions : class => Kernel.DomainOptions.Get<TOptions>();

    public TValue Get<TValue>(ValueSlice<TValue> slice)
        where TValue : class => (TValue)_draft.Get(slice);

    public TRow? Find<TRow>(Table<TRow> table, string key)
        where TRow : class => Data(table).Find(key);

    public bool Contains<TRow>(Table<TRow> table, string key)
        where TRow : class => Data(table).TryGetSequence(key, out _);

    public int Count<TRow>(Table<TRow> table)
        where TRow : class => Data(table).Count;

    /// <summary>All rows in order of creation.</summary>
    public IEnumerable<TRow> Rows<TRow>(Table<TRow> table)
        where TRow : class => Data(table).Order.Select(pair => pair.Value);

    /// <summary>The rows that the index finds by that text, in order of creation.</summary>
    public IEnumerable<TRow> Where<TRow>(Index<TRow> index, IndexText text)
        where TRow : class
    {
        var (data, place) = (Data(index.Table), text.Place);
        SortedMapNode<long, TRow>? leaf = null;
        foreach (var (key, _) in data.IndexAt(index.Position).From(new(place, 0)))
        {
            if (key.Place != place) yield break;
            if (data.Order.TryGet(key.Sequence, ref leaf, out var row) && index.Finds(row, text)) yield return row;
        }
    }

    /// <summary>All rows of an index by number, in the order of the numbers.</summary>
    public IEnumerable<TRow> InOrder<TRow>(NumberIndex<TRow> index)
        where TRow : class
    {
        var data = Data(index.Table);
        foreach (var (key, _) in data.IndexAt(index.Position))
        {
            if (data.Order.TryGet(key.Sequence, out var row)) yield return row;
        }
    }

    /// <summary>A page of all rows in order of creation.</summary>
    /// <param name="table">The table.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="marker">The key of the row after which the page starts; it must exist.</param>
    /// <param name="predicate">Which rows count; all when absent.</param>
    /// <exception cref="InvalidRequestException">There is no row with the marker's key.</exception>
    public IReadOnlyList<TRow> Page<TRow>(Table<TRow> table, int limit, string? marker = null, Func<TRow, bool>? predicate = null)
        where TRow : class
    {
        var data = Data(table);
        var cursor = data.Order.Seek(marker is null ? 0 : SequenceOf(data, marker) + 1);
        var page = new List<TRow>(Math.Min(limit, 128));
        while (page.Count < limit && cursor.MoveNext())
        {
            var row = cursor.Current.Value;
            if (predicate is null || predicate(row)) page.Add(row);
        }

        return page;
    }

    /// <summary>A page of the rows that an index finds by one text, in order of creation.</summary>
    /// <inheritdoc cref="Page{TRow}(Table{TRow},int,string?,Func{TRow,bool}?)"/>
    public IReadOnlyList<TRow> Page<TRow>(Index<TRow> index, IndexText text, int limit, string? marker = null, Func<TRow, bool>? predicate = null)
        where TRow : class
    {
        var (data, place) = (Data(index.Table), text.Place);
        var cursor = data.IndexAt(index.Position).Seek(new(place, marker is null ? 0 : SequenceOf(data, marker) + 1));
        var page = new List<TRow>(Math.Min(limit, 128));
        SortedMapNode<long, TRow>? leaf = null;
        while (page.Count < limit && cursor.MoveNext() && cursor.Current.Key is var key && key.Place == place)
        {
            if (data.Order.TryGet(key.Sequence, ref leaf, out var row) && index.Finds(row, text) && (predicate is null || predicate(row))) page.Add(row);
        }

        return page;
    }

    /// <summary>A page of the rows that any of several texts or keys finds, in order of creation and each once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="texts">The texts, each with the index that finds rows by it.</param>
    /// <param name="keys">Keys of further rows; one that there is no row of finds nothing.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="marker">The key of the row after which the page starts; it must exist.</param>
    /// <param name="predicate">Which rows count; all when absent.</param>
    /// <exception cref="InvalidRequestException">There is no row with the marker's key.</exception>
    public IReadOnlyList<TRow> PageOfAny<TRow>(
        Table<TRow> table, IReadOnlyList<(Index<TRow> Index, IndexText Text)> texts, IEnumerable<string> keys, int limit, string? marker, Func<TRow, bool>? predicate = null)
        where TRow : class
    {
        var data = Data(table);
        var first = marker is null ? 0 : SequenceOf(data, marker) + 1;
        IEnumerable<long>[] places =
        [
            .. texts.Select(text => SequencesOf(data, text.Index, text.Text, first)),
            keys.Where(key => data.TryGetSequence(key, out _)).Select(key => SequenceOf(data, key)).Where(sequence => sequence >= first).Order(),
        ];
        var heads = new PriorityQueue<IEnumerator<long>, long>(places.Length);
        foreach (var place in places.Select(place => place.GetEnumerator()).Where(place => place.MoveNext())) heads.Enqueue(place, place.Current);
        var page = new List<TRow>(Math.Min(limit, 128));
        var last = -1L;
        while (page.Count < limit && heads.TryDequeue(out var place, out var sequence))
        {
            if (sequence != last && data.Order.TryGet(sequence, out var row) && (predicate is null || predicate(row))) page.Add(row);
            last = sequence;
            if (place.MoveNext()) heads.Enqueue(place, place.Current);
        }

        return page;
    }

    /// <summary>Whether the row is in that transition.</summary>
    public bool IsPending(Transition transition, string targetId) =>
        Get(PendingTransitions.Slice).Of(targetId).Any(pending => ReferenceEquals(pending.Transition, transition));

    /// <summary>Says that the caller looks at this row, so that a life cycle which goes by observation goes on.</summary>
    public virtual void Observe(string targetId)
    {
    }

    /// <summary>Whether anything that was ever written has a row with that key.</summary>
    public bool HasRow(string key)
    {
        foreach (var slice in _draft.Slices)
        {
            if (slice.Finds(_draft.Get(slice), key)) return true;
        }

        return false;
    }

    private protected TableData<TRow> Data<TRow>(Table<TRow> table)
        where TRow : class => (TableData<TRow>)_draft.Get(table);

    private static IEnumerable<long> SequencesOf<TRow>(TableData<TRow> data, Index<TRow> index, IndexText text, long first)
        where TRow : class
    {
        var place = text.Place;
        SortedMapNode<long, TRow>? leaf = null;
        foreach (var (key, _) in data.IndexAt(index.Position).From(new(place, first)))
        {
            if (key.Place != place) yield break;
            if (data.Order.TryGet(key.Sequence, ref leaf, out var row) && index.Finds(row, text)) yield return key.Sequence;
        }
    }

    private static long SequenceOf<TRow>(TableData<TRow> data, string marker)
        where TRow : class =>
        data.TryGetSequence(marker, out var sequence)
            ? sequence
            : throw new InvalidRequestException("Marker", $"The marker '{marker}' names nothing that exists; give the id of the last item of the page before.");
}
