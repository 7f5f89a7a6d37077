using System.Runtime.CompilerServices;

namespace FakeDrivers.Worlds;

/// <summary>
/// A bounded list of numbered entries that can be read back and watched. The list itself is every watcher's buffer: a watcher that falls
/// behind what is kept is told so, and never loses an entry in silence.
/// </summary>
/// <remarks>Thread-safe. Watchers are woken outside the lock.</remarks>
internal sealed class Journal<TEntry>(int capacity, long lastNumber = 0)
    where TEntry : class
{
    private readonly Lock _sync = new();
    private TEntry[] _ring = [];
    private long _first = lastNumber + 1;
    private long _next = lastNumber + 1;
    private long _dropped;
    private TaskCompletionSource? _appended;

    /// <summary>The number of the newest entry, or the one before the first.</summary>
    public long Last
    {
        get
        {
            lock (_sync) return _next - 1;
        }
    }

    public int Count
    {
        get
        {
            lock (_sync) return (int)(_next - _first);
        }
    }

    /// <summary>How many entries were pushed out by newer ones since the start or the last clearing.</summary>
    public long Dropped
    {
        get
        {
            lock (_sync) return _dropped;
        }
    }

    /// <summary>Adds an entry, which gets the next number.</summary>
    public void Append<TState>(Func<TState, long, TEntry> create, TState state)
    {
        TaskCompletionSource? appended;
        lock (_sync)
        {
            var number = _next;
            var entry = create(state, number);
            if (_next - _first == _ring.Length)
            {
                if (_ring.Length < capacity) Grow();
                else
                {
                    _first++;
                    _dropped++;
                }
            }

            _ring[number % _ring.Length] = entry;
            _next++;
            (appended, _appended) = (_appended, null);
        }

        appended?.SetResult();
    }

    /// <summary>The entries that are kept, oldest first.</summary>
    public TEntry[] ToArray() => Read(clear: false);

    /// <summary>The entries that are kept, which are dropped in the same step; numbers go on.</summary>
    public TEntry[] TakeAll() => Read(clear: true);

    /// <summary>Forgets all entries; numbers go on.</summary>
    public void Clear() => TakeAll();

    /// <summary>Every entry after a number: first those that are kept, then new ones as they come.</summary>
    /// <param name="after">The number of the last entry that the caller knows.</param>
    /// <param name="what">What the entries are, for the error.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="WatchOverflowException">An entry after that number is not kept any more.</exception>
    /// <exception cref="FakeDriversException">The number is none that was given yet; it may be another world's.</exception>
    public async IAsyncEnumerable<TEntry> WatchAsync(long after, string what, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (batch, wait) = Next(after, what);
            foreach (var entry in batch)
            {
                yield return entry;
                after++;
            }

            if (batch.Length == 0) await wait.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends at the next entry.</summary>
    public Task Appended
    {
        get
        {
            lock (_sync) return (_appended ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private (TEntry[] Batch, Task Wait) Next(long after, string what)
    {
        const int MostAtOnce = 64;
        lock (_sync)
        {
            if (after < 0 || after >= _next) throw new FakeDriversException($"The {what} have no number {after} yet: the newest is {_next - 1}. Watch from a number that this world gave, or from 0.");
            if (after + 1 < _first) throw new WatchOverflowException(what, after, _first, _next - 1);
            var batch = new TEntry[Math.Min(MostAtOnce, Math.Max(0, _next - 1 - after))];
            for (var i = 0; i < batch.Length; i++) batch[i] = _ring[(after + 1 + i) % _ring.Length];
            if (batch.Length > 0) return (batch, Task.CompletedTask);
            return (batch, (_appended ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
        }
    }

    private TEntry[] Read(bool clear)
    {
        lock (_sync)
        {
            var entries = new TEntry[_next - _first];
            for (var i = 0; i < entries.Length; i++) entries[i] = _ring[(_first + i) % _ring.Length];
            if (!clear) return entries;
            Array.Clear(_ring);
            _first = _next;
            _dropped = 0;
            return entries;
        }
    }

    private void Grow()
    {
        var ring = new TEntry[Math.Min(capacity, Math.Max(16, _ring.Length * 2))];
        for (var number = _first; number < _next; number++) ring[number % ring.Length] = _ring[number % _ring.Length];
        _ring = ring;
    }
}
