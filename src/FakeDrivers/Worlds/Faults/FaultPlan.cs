using System.Collections.Immutable;

namespace FakeDrivers.Worlds;

/// <summary>
/// What goes wrong in a world. Rules are asked in the order in which they were made, and the first that fires for a call decides.
/// </summary>
/// <remarks>Thread-safe. A plan without rules costs nothing.</remarks>
public sealed class FaultPlan
{
    private readonly Lock _sync = new();

    // Replaced as a whole under the lock, and read without it.
    private ImmutableArray<FaultRule> _rules = [];
    private int _made;

    internal FaultPlan()
    {
    }

    private FaultPlan(FaultPlan origin)
    {
        if (origin is { _rules.IsEmpty: true, _made: 0 }) return;
        lock (origin._sync)
        {
            _made = origin._made;
            _rules = [.. origin._rules.Select(rule => rule.CopyTo(this))];
        }
    }

    /// <summary>The rules, in the order in which they are asked.</summary>
    public IReadOnlyList<FaultRule> Rules => _rules;

    /// <summary>Makes a rule for one operation, or for one transition.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="operation">The operation or transition.</param>
    /// <returns>The rule, which does nothing until told what.</returns>
    public FaultRule<TRequest, TResult> On<TRequest, TResult>(Operation<TRequest, TResult> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return Add<TRequest, TResult>(operation.FullName, other => ReferenceEquals(other, operation), operation is Transition);
    }

    /// <summary>Makes a rule for every operation of one domain.</summary>
    /// <param name="domain">The domain, as in <see cref="Operation.Domain"/>: <c>compute</c>.</param>
    /// <returns>The rule; its requests are untyped, and a result that it returns must be of the operation's type.</returns>
    public FaultRule<object, object> OnDomain(string domain)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        return Add<object, object>($"{domain}.*", operation => operation.Domain == domain && operation.Kind != OperationKind.Transition, isTransition: false);
    }

    /// <summary>Makes a rule for every operation of every domain.</summary>
    /// <returns>The rule; its requests are untyped, and a result that it returns must be of the operation's type.</returns>
    public FaultRule<object, object> OnAny() => Add<object, object>("*", static operation => operation.Kind != OperationKind.Transition, isTransition: false);

    /// <summary>Removes all rules.</summary>
    public void Clear()
    {
        lock (_sync)
        {
            _rules = [];
            // A plan that is made again draws as the first time.
            _made = 0;
        }
    }

    /// <summary>Shows a rule a line, with how often it matched and fired.</summary>
    public override string ToString()
    {
        var rules = _rules;
        return rules.IsEmpty
            ? "(no fault rules)"
            : string.Join(Environment.NewLine, rules.Select(rule => $"{rule} – matched {rule.Matched}, fired {rule.Fired}"));
    }

    internal FaultPlan Copy() => new(this);

    internal void Remove(FaultRule rule)
    {
        lock (_sync) _rules = _rules.Remove(rule);
    }

    /// <summary>Whether any rule may do something to calls of that operation.</summary>
    internal bool Concerns(Operation operation)
    {
        foreach (var rule in _rules)
        {
            if (rule.Concerns(operation)) return true;
        }

        return false;
    }

    /// <summary>Asks the rules about a call. May call back into the test, so no lock may be held.</summary>
    internal FaultAction? Decide(Operation operation, object request, RequestContext caller, bool afterChange, Func<string, double> draw)
    {
        foreach (var rule in _rules)
        {
            if (rule.IsAfterChange == afterChange && rule.Concerns(operation) && rule.Ask(request, caller, draw) is { } action) return action;
        }

        return null;
    }

    private FaultRule<TRequest, TResult> Add<TRequest, TResult>(string scope, Func<Operation, bool> isInScope, bool isTransition)
    {
        lock (_sync)
        {
            var rule = new FaultRule<TRequest, TResult>(this, ++_made, scope, isInScope, isTransition);
            _rules = _rules.Add(rule);
            return rule;
        }
    }
}
