using System.Collections.Frozen;

namespace FakeDrivers;

/// <summary>The words that a service uses on the wire for the members of an enum, kept in one table and read both ways.</summary>
/// <typeparam name="TState">The enum.</typeparam>
internal sealed class WireText<TState>
    where TState : struct, Enum
{
    private readonly FrozenDictionary<TState, string> _texts;
    private readonly FrozenDictionary<string, TState> _states;

    public WireText(params (TState State, string Text)[] pairs)
    {
        _texts = pairs.ToFrozenDictionary(pair => pair.State, pair => pair.Text);
        _states = pairs.ToFrozenDictionary(pair => pair.Text, pair => pair.State, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The word for a state.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no member of the enum.</exception>
    public string Of(TState state) => _texts.TryGetValue(state, out var text)
        ? text
        : throw new ArgumentOutOfRangeException(nameof(state), state, $"{typeof(TState).Name} has no such member.");

    /// <summary>The state for a word, whatever its case.</summary>
    public bool TryParse(string? text, out TState state)
    {
        state = default;
        return text is not null && _states.TryGetValue(text, out state);
    }
}
