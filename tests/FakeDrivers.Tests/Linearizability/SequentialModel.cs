namespace FakeDrivers.Tests.Linearizability;

/// <summary>What one operation after another would do: the rules that a concurrent history is held against.</summary>
/// <typeparam name="TState">The state; equal states must be equal values (a record of values or an immutable text), for the search remembers them.</typeparam>
/// <typeparam name="TOperation">An operation with its request.</typeparam>
/// <typeparam name="TResult">What came of it, errors included.</typeparam>
internal sealed class SequentialModel<TState, TOperation, TResult>
    where TState : notnull
{
    private readonly Func<TState, TOperation, TResult, (bool IsLegal, TState Next)> _step;

    /// <summary>A model that allows exactly one result in each state.</summary>
    public SequentialModel(TState initial, Func<TState, TOperation, (TState Next, TResult Result)> step)
        : this(initial, (state, operation, observed) =>
        {
            var (next, result) = step(state, operation);
            return (EqualityComparer<TResult>.Default.Equals(result, observed), next);
        })
    {
    }

    /// <summary>A model that judges the result which was observed, for operations whose result it cannot foretell (a new id, say).</summary>
    public SequentialModel(TState initial, Func<TState, TOperation, TResult, (bool IsLegal, TState Next)> step)
    {
        Initial = initial;
        _step = step;
    }

    public TState Initial { get; }

    public bool TryStep(TState state, TOperation operation, TResult observed, out TState next)
    {
        (var isLegal, next) = _step(state, operation, observed);
        return isLegal;
    }
}
