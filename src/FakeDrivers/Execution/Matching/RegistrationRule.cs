using System.Collections.Immutable;

namespace FakeDrivers.Execution;

/// <summary>Which calls a registration answers. Never changes.</summary>
/// <param name="Pattern">What the vector must be like.</param>
internal sealed record RegistrationRule(ICommandPattern Pattern)
{
    /// <summary>What must hold besides.</summary>
    public ImmutableArray<CommandCondition> Conditions { get; init; } = [];

    /// <summary>In which states machines must be.</summary>
    public ImmutableArray<MachineState> In { get; init; } = [];

    /// <summary>To which states machines move when it answers.</summary>
    public ImmutableArray<MachineState> Moves { get; init; } = [];

    /// <summary>Whether nobody minds that it answers nothing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it looks at states or changes them, so that it can only be taken together with them.</summary>
    public bool HasStates => In.Length + Moves.Length > 0;

    /// <summary>Whether vector and conditions fit. May run code of a test.</summary>
    public bool Matches(CommandCall call)
    {
        if (!Pattern.Matches(call)) return false;
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(call)) return false;
        }

        return true;
    }

    /// <summary>The expression that makes it.</summary>
    public string Show(Func<string, string> quote) => Pattern.Show(quote) + Rest(null, null, quote);

    /// <summary>How near it comes to a call in the states that there are.</summary>
    public Mismatch Compare(CommandCall call, Func<string, string> states, ShownCall shown)
    {
        Func<string, string> quote = shown.Quote;
        var vector = Pattern.Compare(call, shown);
        if (vector.Why is not null) return vector with { Shown = vector.Shown + Rest(null, null, quote) };
        if (Conditions.FirstOrDefault(condition => !condition.Holds(call)) is { } broken)
        {
            return new(vector.Agreement, Pattern.Show(quote) + Rest(broken, null, quote), broken.Why(call, quote));
        }

        return In.FirstOrDefault(state => states(state.Machine) != state.State) is { } other
            ? new(vector.Agreement, Pattern.Show(quote) + Rest(null, other, quote), $"{Machine(other, quote)} is {quote(states(other.Machine))}")
            : new(vector.Agreement, Show(quote), null);
    }

    private static string Machine(MachineState state, Func<string, string> quote) =>
        state.Machine.Length == 0 ? "the state" : $"the state of {quote(state.Machine)}";

    private static string Show(string method, MachineState state, Func<string, string> quote) =>
        state.Machine.Length == 0 ? $".{method}({quote(state.State)})" : $".{method}({quote(state.State)}, {quote(state.Machine)})";

    private string Rest(CommandCondition? broken, MachineState? other, Func<string, string> quote)
    {
        var conditions = Conditions.Select(condition => Marked(condition.Show(quote), ReferenceEquals(condition, broken)));
        var states = In.Select(state => Marked(Show("InState", state, quote), ReferenceEquals(state, other)));
        return string.Concat([.. conditions, .. states, .. Moves.Select(state => Show("MovesTo", state, quote))]);
    }

    private static string Marked(string part, bool isMarked) => isMarked ? Mismatch.Mark(part) : part;
}
