namespace FakeDrivers.Worlds;

/// <summary>What the first, the second, … firing of a rule does: <c>rule.Sequence(then => then.Throw(busy).GoOn().Hang())</c>.</summary>
/// <remarks>Not thread-safe; the rule keeps a copy.</remarks>
/// <typeparam name="TRequest">The type of the request.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public sealed class FaultSequence<TRequest, TResult>
{
    internal List<FaultStep> Steps { get; } = [];

    /// <summary>The next call ends with an error.</summary>
    /// <param name="error">The error.</param>
    /// <returns>This sequence.</returns>
    public FaultSequence<TRequest, TResult> Throw(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Add(FaultStep.Throw<TRequest>(_ => error));
    }

    /// <summary>The next call ends with a result, and does nothing.</summary>
    /// <param name="result">The result.</param>
    /// <returns>This sequence.</returns>
    public FaultSequence<TRequest, TResult> Return(TResult result) => Add(FaultStep.Return<TRequest, TResult>(_ => result));

    /// <summary>The next call waits on the world's clock, and then goes on.</summary>
    /// <param name="time">How long, not negative.</param>
    /// <returns>This sequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public FaultSequence<TRequest, TResult> Delay(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return Add(FaultStep.GoOn.After(time));
    }

    /// <summary>The next call ends only when its caller cancels it.</summary>
    /// <returns>This sequence.</returns>
    public FaultSequence<TRequest, TResult> Hang() => Add(FaultStep.Hang);

    /// <summary>The next call goes on as if there were no rule.</summary>
    /// <returns>This sequence.</returns>
    public FaultSequence<TRequest, TResult> GoOn() => Add(FaultStep.GoOn);

    private FaultSequence<TRequest, TResult> Add(FaultStep step)
    {
        Steps.Add(step);
        return this;
    }
}
