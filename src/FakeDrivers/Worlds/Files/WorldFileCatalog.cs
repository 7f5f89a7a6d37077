namespace FakeDrivers.Worlds;

/// <summary>What reading a world file needs to know of all domains.</summary>
internal sealed class WorldFileCatalog(IEnumerable<Slice> slices, IEnumerable<Transition> transitions)
{
    private readonly Dictionary<string, Slice> _slices = slices.ToDictionary(slice => slice.Name);
    private readonly Dictionary<string, Transition> _transitions = transitions.ToDictionary(transition => transition.FullName);

    /// <summary>The slice of a name; nothing when there is none.</summary>
    public Slice? FindSlice(string name) => _slices.GetValueOrDefault(name);

    /// <summary>The transition of a name.</summary>
    /// <exception cref="WorldFileException">There is none.</exception>
    public Transition TransitionOf(string name) => _transitions.GetValueOrDefault(name)
        ?? throw new WorldFileException($"The file's state has a transition '{name}', which this version does not know.{NearMisses.Sentence(name, _transitions.Keys)}");

    /// <summary>What the name of a slice may have meant.</summary>
    public string Nearest(string name) => NearMisses.Sentence(name, _slices.Keys);
}
