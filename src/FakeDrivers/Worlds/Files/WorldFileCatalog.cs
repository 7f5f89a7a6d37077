namespace FakeDrivers.Worlds;

/// <summary>What reading a world file needs to know of all domains.</summary>
/// <param name="slices">The slices.</param>
/// <param name="retired">The names of slices that earlier versions had.</param>
/// <param name="transitions">The transitions.</param>
/// <param name="failures">Errors by the names of their types, as those about the resource with an id.</param>
internal sealed class WorldFileCatalog(
    IEnumerable<Slice> slices, IReadOnlySet<string> retired, IEnumerable<Transition> transitions, IReadOnlyDictionary<string, Func<string, DriverException>> failures)
{
    private readonly Dictionary<string, Slice> _slices = slices.ToDictionary(slice => slice.Name);
    private readonly Dictionary<string, Transition> _transitions = transitions.ToDictionary(transition => transition.FullName);

    /// <summary>The slice of a name; nothing when there is none.</summary>
    public Slice? FindSlice(string name) => _slices.GetValueOrDefault(name);

    /// <summary>The transition of a name.</summary>
    /// <exception cref="WorldFileException">There is none.</exception>
    public Transition TransitionOf(string name) => _transitions.GetValueOrDefault(name)
        ?? throw new WorldFileException($"The file's state has a transition '{name}', which this version does not know.{NearMisses.Sentence(name, _transitions.Keys)}");

    /// <summary>The error that a transition of a resource was decided to end with; one of an unknown kind is a plain one.</summary>
    public DriverException FailureOf(string? kind, string targetId, string message) =>
        kind is not null && failures.TryGetValue(kind, out var make) ? make(targetId) : new(message);

    /// <summary>The error for the name of a slice that there is not, with what it may have meant.</summary>
    public WorldFileException Unknown(string name) => new(retired.Contains(name)
        ? $"The file's state has '{name}', which an earlier version of FakeDrivers wrote and this one cannot read; make the world anew and save it."
        : $"The file's state has '{name}', which this version does not know.{NearMisses.Sentence(name, _slices.Keys)}");
}
