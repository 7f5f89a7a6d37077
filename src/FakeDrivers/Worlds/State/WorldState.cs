namespace FakeDrivers.Worlds;

/// <summary>The whole state of a world at one revision: the value of each slice. Never changes.</summary>
internal sealed class WorldState
{
    public static readonly WorldState Empty = new(0, new Slice?[16], new object?[16], 0);

    private readonly Slice?[] _slices;
    private readonly object?[] _values;
    private readonly int _count;

    private WorldState(long revision, Slice?[] slices, object?[] values, int count)
    {
        Revision = revision;
        _slices = slices;
        _values = values;
        _count = count;
    }

    /// <summary>How many commits led to this state.</summary>
    public long Revision { get; }

    /// <summary>The slices that were ever written, by name.</summary>
    public IEnumerable<Slice> Slices => _slices.OfType<Slice>().OrderBy(slice => slice.Name, StringComparer.Ordinal);

    public object Get(Slice slice)
    {
        var place = Place(_slices, slice);
        return ReferenceEquals(_slices[place], slice) ? _values[place]! : slice.Initial;
    }

    /// <summary>The same state under another revision.</summary>
    public WorldState At(long revision) => new(revision, _slices, _values, _count);

    public Draft Edit() => new(this);

    private static int Place(Slice?[] slices, Slice slice)
    {
        var mask = slices.Length - 1;
        var place = slice.Hash & mask;
        while (slices[place] is { } other && !ReferenceEquals(other, slice)) place = (place + 1) & mask;
        return place;
    }

    /// <summary>The next state while it is being built. Copies before it first changes anything; not thread-safe.</summary>
    internal struct Draft(WorldState origin)
    {
        private Slice?[] _slices = origin._slices;
        private object?[] _values = origin._values;
        private int _count = origin._count;
        private bool _owned;

        /// <summary>Whether anything was written.</summary>
        public bool IsChanged { get; private set; }

        /// <summary>The slices that were ever written, in no order.</summary>
        public readonly IEnumerable<Slice> Slices => _slices.OfType<Slice>();

        public readonly object Get(Slice slice)
        {
            var place = Place(_slices, slice);
            return ReferenceEquals(_slices[place], slice) ? _values[place]! : slice.Initial;
        }

        public void Set(Slice slice, object value)
        {
            if (!_owned) _values = (object?[])_values.Clone();
            _owned = IsChanged = true;
            var place = Place(_slices, slice);
            if (_slices[place] is null)
            {
                Grow(_count * 4 >= _slices.Length * 3 ? _slices.Length * 2 : _slices.Length);
                place = Place(_slices, slice);
                _slices[place] = slice;
                _count++;
            }

            _values[place] = value;
        }

        /// <summary>The draft as it is now; later writes to this one do not touch it.</summary>
        public Draft Savepoint()
        {
            _owned = false;
            return this;
        }

        public readonly WorldState ToState(long revision) => new(revision, _slices, _values, _count);

        // Slices are shared between states, so that a new one always needs a copy of where they stand.
        private void Grow(int length)
        {
            var slices = new Slice?[length];
            var values = new object?[length];
            for (var i = 0; i < _slices.Length; i++)
            {
                if (_slices[i] is not { } slice) continue;
                var place = Place(slices, slice);
                slices[place] = slice;
                values[place] = _values[i];
            }

            _slices = slices;
            _values = values;
        }
    }
}
