namespace FakeDrivers.Worlds;

/// <summary>A rule of the fault plan: which calls it is for, what happens to them, and how often it did.</summary>
/// <remarks>Thread-safe. Disposing removes it from the plan.</remarks>
public abstract class FaultRule : IDisposable
{
    private readonly FaultPlan _plan;

    private protected FaultRule(FaultPlan plan, int number, string scope)
    {
        _plan = plan;
        Number = number;
        Scope = scope;
    }

    /// <summary>What the rule is for: an operation, a domain followed by <c>.*</c>, or <c>*</c>.</summary>
    public string Scope { get; }

    /// <summary>How many calls its scope and predicate matched, whether it fired or not.</summary>
    public long Matched { get; private protected set; }

    /// <summary>How many calls it did something to.</summary>
    public long Fired { get; private protected set; }

    /// <summary>Its place in the order of the plan's rules; names its random draws.</summary>
    internal int Number { get; }

    /// <summary>Whether it acts after the change took place, so that only the reply is lost.</summary>
    internal bool IsAfterChange { get; private protected set; }

    /// <summary>Takes the rule out of the plan; calls that it already holds stay as they are.</summary>
    public void Dispose()
    {
        _plan.Remove(this);
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether the rule may still do something to calls of that operation.</summary>
    internal abstract bool Concerns(Operation operation);

    /// <summary>Asks the rule about a call. May call back into the test.</summary>
    internal abstract FaultAction? Ask(object request, RequestContext caller, Func<string, double> draw);

    /// <summary>The same rule, with its counts, in another plan.</summary>
    internal abstract FaultRule CopyTo(FaultPlan plan);
}
