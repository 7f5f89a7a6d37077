using System.Collections.Concurrent;

namespace FakeDrivers.Worlds;

/// <summary>First states of worlds, by all that they follow from. A state never changes, so that no world can tell that another has it too.</summary>
/// <remarks>Thread-safe. Bounded: a program whose worlds all begin differently gains nothing by it and loses little.</remarks>
internal sealed class PreparedStates
{
    private const int Most = 32;

    private readonly ConcurrentDictionary<object, WorldState> _states = new();

    /// <summary>The state of a world that began alike; nothing when there was none.</summary>
    public WorldState? Find(object key) => _states.GetValueOrDefault(key);

    public void Keep(object key, WorldState state)
    {
        if (_states.Count >= Most) _states.Clear();
        _states.TryAdd(key, state);
    }
}
