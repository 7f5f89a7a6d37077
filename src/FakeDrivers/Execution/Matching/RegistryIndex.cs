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

    /// <summary>Those that may answer for a program.</summary>
    public Enumerator For(string program)
    {
        var places = _places ??= new(all);
        return new(
            all,
            places.Exact.TryGetValue(program, out var exact) ? exact : [],
            places.Base.Count > 0 && places.Base.TryGetValue(ProgramName.BaseOf(program), out var named) ? named : [],
            places.Others);
    }

    /// <summary>Goes through three lists of places at once, each of which is in order.</summary>
    internal struct Enumerator(ImmutableArray<CommandRegistration> all, int[] exact, int[] named, int[] others)
    {
        private int _exact;
        private int _named;
        private int _others;
        private int _current;

        public readonly CommandRegistration Current => all[_current];

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            var next = Math.Min(At(exact, _exact), Math.Min(At(named, _named), At(others, _others)));
            if (next == int.MaxValue) return false;

            // A registration for several programs may stand in two lists.
            if (At(exact, _exact) == next) _exact++;
            if (At(named, _named) == next) _named++;
            if (At(others, _others) == next) _others++;
            _current = next;
            return true;
        }

        private static int At(int[] places, int index) => index < places.Length ? places[index] : int.MaxValue;
    }

    private sealed class Places
    {
        public Places(ImmutableArray<CommandRegistration> all)
        {
            var exact = new Dictionary<string, List<int>>();
            var named = new Dictionary<string, List<int>>();
            var others = new List<int>();
            for (var place = 0; place < all.Length; place++)
            {
                foreach (var program in all[place].Rule.Pattern.Programs ?? [ProgramName.Any])
                {
                    if (program.Exact is { } name) Add(exact, name, place);
                    else if (program.BaseName is { } baseName) Add(named, baseName, place);
                    else others.Add(place);
                }
            }

            Exact = exact.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
            Base = named.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
            Others = [.. others];
        }

        public Dictionary<string, int[]> Exact { get; }

        public Dictionary<string, int[]> Base { get; }

        public int[] Others { get; }

        private static void Add(Dictionary<string, List<int>> places, string name, int place)
        {
            if (!places.TryGetValue(name, out var list)) places.Add(name, list = []);
            if (list.Count == 0 || list[^1] != place) list.Add(place);
        }
    }
}
