using System.Collections.Immutable;

namespace FakeDrivers.Execution;

/// <summary>Registrations in the order in which they are asked, found by the program where that decides. Never changes.</summary>
internal sealed class RegistryIndex(ImmutableArray<CommandRegistration> all)
{
    public static readonly RegistryIndex Empty = new([]);

    // Made when a command first asks: registrations come in rows, and most of the time nobody runs anything in between.
    private Places? _places;

    /// <summary>All of them.</summary>
    public ImmutableArray<CommandRegistration> All => all;

    /// <summary>Those that may answer a call.</summary>
    public Enumerator For(CommandCall call)
    {
        var places = _places ??= new(all);
        return new(all, places, call.Command.Program, call.Target is null ? call.Vector[0] : call.Text);
    }

    /// <summary>Goes through several lists of places at once, each of which is in order.</summary>
    internal struct Enumerator
    {
        private readonly ImmutableArray<CommandRegistration> _all;
        private Cursor _exact;
        private Cursor _base;
        private Cursor _words;
        private Cursor _others;
        private int _current;

        public Enumerator(ImmutableArray<CommandRegistration> all, Places places, string program, string first)
        {
            _all = all;
            _exact = places.Exact.At(program);
            if (places.Base.Count > 0) _base = places.Base.At(ProgramName.BaseOf(program));
            if (places.Words.Count > 0) _words = places.Words.At(TextPattern.FirstWordOf(first));
            _others = new(places.Others);
        }

        public readonly CommandRegistration Current => _all[_current];

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            _current = Math.Min(Math.Min(_exact.Next, _base.Next), Math.Min(_words.Next, _others.Next));
            if (_current == int.MaxValue) return false;

            // A registration for several programs may stand in two lists.
            _exact.Pass(_current);
            _base.Pass(_current);
            _words.Pass(_current);
            _others.Pass(_current);
            return true;
        }
    }

    /// <summary>A place in a list of places.</summary>
    internal struct Cursor(List<int> places)
    {
        private int _index;

        public readonly int Next => places is not null && _index < places.Count ? places[_index] : int.MaxValue;

        public void Pass(int place)
        {
            if (Next == place) _index++;
        }
    }

    /// <summary>Lists of places by a name.</summary>
    internal sealed class Names
    {
        private readonly Dictionary<string, List<int>> _places = [];

        public int Count => _places.Count;

        public Cursor At(string name) => _places.TryGetValue(name, out var places) ? new(places) : default;

        public void Add(string name, int place)
        {
            if (!_places.TryGetValue(name, out var places)) _places.Add(name, places = []);
            if (places.Count == 0 || places[^1] != place) places.Add(place);
        }
    }

    /// <summary>Where the registrations for a program stand.</summary>
    internal sealed class Places
    {
        public Places(ImmutableArray<CommandRegistration> all)
        {
            for (var place = 0; place < all.Length; place++)
            {
                var pattern = all[place].Rule.Pattern;
                if (pattern.FirstWord is { } word) Words.Add(word, place);
                else if (pattern.Programs is { } programs) Add(programs, place);
                else Others.Add(place);
            }
        }

        /// <summary>By the program as it is written.</summary>
        public Names Exact { get; } = new();

        /// <summary>By the program without its path.</summary>
        public Names Base { get; } = new();

        /// <summary>By the first word of the joined vector.</summary>
        public Names Words { get; } = new();

        /// <summary>Those for which nothing is known beforehand.</summary>
        public List<int> Others { get; } = [];

        private void Add(IReadOnlyList<ProgramName> programs, int place)
        {
            foreach (var program in programs)
            {
                if (program.Exact is { } name) Exact.Add(name, place);
                else if (program.BaseName is { } baseName) Base.Add(baseName, place);
                else Others.Add(place);
            }
        }
    }
}
