using System.Collections.Immutable;
using System.Globalization;

namespace FakeDrivers.Worlds;

/// <inheritdoc cref="FaultRule"/>
/// <remarks>
/// Made by <see cref="FaultPlan.On{TRequest,TResult}"/>. Each method changes this rule and gives it back. A rule does nothing until it was
/// told what to do: <see cref="Throw(Exception)"/>, <see cref="Delay"/>, <see cref="Hang"/>, <see cref="Return(TResult)"/> or <see cref="Sequence"/>; and from then on it does, so say
/// first which calls it is for (<see cref="When(Func{TRequest,bool})"/>, <see cref="After"/>, <see cref="Times"/>) where others call meanwhile.
/// </remarks>
/// <typeparam name="TRequest">The type of the request.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public sealed class FaultRule<TRequest, TResult> : FaultRule
{
    private readonly Lock _sync = new();
    private readonly Func<Operation, bool> _isInScope;
    private readonly bool _isTransition;
    private Func<TRequest, RequestContext, bool>? _predicate;
    private ImmutableArray<FaultStep> _steps = [];
    private bool _isSequence;
    private TimeSpan _delay;
    private long? _times;
    private long _after;
    private double _probability = 1;

    internal FaultRule(FaultPlan plan, int number, string scope, Func<Operation, bool> isInScope, bool isTransition)
        : base(plan, number, scope)
    {
        _isInScope = isInScope;
        _isTransition = isTransition;
    }

    /// <summary>Limits the rule to requests that satisfy a condition; with several, all must hold.</summary>
    /// <param name="predicate">The condition. It may call the world, and must not wait for another thread that does.</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> When(Func<TRequest, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return When((request, _) => predicate(request));
    }

    /// <summary>Limits the rule to requests and callers that satisfy a condition; with several, all must hold.</summary>
    /// <param name="predicate">The condition. It may call the world, and must not wait for another thread that does.</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> When(Func<TRequest, RequestContext, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Set(() =>
        {
            var first = _predicate;
            _predicate = first is null ? predicate : (request, caller) => first(request, caller) && predicate(request, caller);
        });
    }

    /// <summary>The call ends with this error. On a transition: it fails for this reason.</summary>
    /// <param name="error">The error, the same object each time.</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> Throw(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Throw(_ => error);
    }

    /// <summary>The call ends with an error made for it.</summary>
    /// <param name="error">Makes the error from the request.</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> Throw(Func<TRequest, Exception> error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Do(FaultStep.Throw(error));
    }

    /// <summary>The call ends only when its caller cancels it. On a transition: it never ends.</summary>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> Hang() => Do(FaultStep.Hang);

    /// <summary>The call ends with this result, and does nothing. On a transition: it ends well, as without the rule.</summary>
    /// <param name="result">The result.</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> Return(TResult result) => Return(_ => result);

    /// <summary>The call ends with a result made for it, and does nothing.</summary>
    /// <param name="result">Makes the result from the request.</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> Return(Func<TRequest, TResult> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Do(FaultStep.Return(result));
    }

    /// <summary>The call happens, and its result becomes another; the function may throw instead.</summary>
    internal FaultRule<TRequest, TResult> Alter(Func<TResult, TResult> change)
    {
        Do(FaultStep.Alter(change));
        return AfterChange();
    }

    /// <summary>The call first waits on the world's clock; then it goes on, or what else the rule says happens. On a transition: it is due later by that time.</summary>
    /// <param name="time">How long, not negative.</param>
    /// <returns>This rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public FaultRule<TRequest, TResult> Delay(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return Set(() =>
        {
            _delay = time;
            if (_steps.Length == 0) _steps = [FaultStep.GoOn];
        });
    }

    /// <summary>The first firing does the first step, the second the second, and after the last the rule is spent.</summary>
    /// <param name="steps">Adds the steps, at least one.</param>
    /// <returns>This rule.</returns>
    /// <exception cref="ArgumentException">There is no step.</exception>
    public FaultRule<TRequest, TResult> Sequence(Action<FaultSequence<TRequest, TResult>> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var sequence = new FaultSequence<TRequest, TResult>();
        steps(sequence);
        if (sequence.Steps.Count == 0) throw new ArgumentException("A sequence needs at least one step.", nameof(steps));
        return Set(() =>
        {
            _steps = [.. sequence.Steps];
            _isSequence = true;
        });
    }

    /// <summary>The rule fires at most that many times.</summary>
    /// <param name="count">How many times, at least 1.</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Set(() => _times = count);
    }

    /// <summary>The rule lets the first calls that match pass.</summary>
    /// <param name="count">How many, not negative.</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> After(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Set(() => _after = count);
    }

    /// <summary>The rule fires for a share of the calls that match, drawn from the world's seed.</summary>
    /// <param name="probability">From 0 (never) to 1 (always, the default).</param>
    /// <returns>This rule.</returns>
    public FaultRule<TRequest, TResult> WithProbability(double probability)
    {
        if (probability is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");
        return Set(() => _probability = probability);
    }

    /// <summary>The rule acts after the change took place: the work is done and only the reply is lost.</summary>
    /// <returns>This rule.</returns>
    /// <exception cref="FakeDriversException">The rule is for a transition, which has no reply.</exception>
    public FaultRule<TRequest, TResult> AfterChange()
    {
        if (_isTransition) throw new FakeDriversException($"{Scope} is a transition and has no reply to lose; leave AfterChange() out.");
        return Set(() => IsAfterChange = true);
    }

    /// <summary>Shows what it is for and what it does.</summary>
    public override string ToString()
    {
        lock (_sync)
        {
            var text = $"{Scope}: {(_steps.Length == 0 ? "nothing yet" : string.Join(" / ", _steps.Select(step => Delayed(step).ToString())))}";
            if (_predicate is not null) text += ", when …";
            if (IsAfterChange) text += ", after the change";
            if (_after > 0) text += $", after {_after}";
            if (_times is { } times) text += $", {times}×";
            if (_probability < 1) text += string.Create(CultureInfo.InvariantCulture, $", p = {_probability}");
            return text;
        }
    }

    internal override bool Concerns(Operation operation) => _steps.Length > 0 && !IsSpent && _isInScope(operation);

    internal override FaultAction? Ask(object request, RequestContext caller, Func<string, double> draw)
    {
        var typed = (TRequest)request;
        if (_predicate is { } predicate && !predicate(typed, caller)) return null;
        var isDrawn = _probability >= 1 || draw($"fault|{Number}") < _probability;
        FaultStep step;
        lock (_sync)
        {
            Matched++;
            if (!isDrawn || Matched <= _after || IsSpent) return null;
            step = Delayed(_isSequence ? _steps[(int)Fired] : _steps[0]);
            Fired++;
        }

        return new(this, step.Kind, step.Delay, step.Error?.Invoke(request), step.Result?.Invoke(request), step.Change);
    }

    internal override FaultRule CopyTo(FaultPlan plan)
    {
        lock (_sync)
        {
            return new FaultRule<TRequest, TResult>(plan, Number, Scope, _isInScope, _isTransition)
            {
                _predicate = _predicate,
                _steps = _steps,
                _isSequence = _isSequence,
                _delay = _delay,
                _times = _times,
                _after = _after,
                _probability = _probability,
                IsAfterChange = IsAfterChange,
                Matched = Matched,
                Fired = Fired,
            };
        }
    }

    private bool IsSpent => Fired >= (_times ?? long.MaxValue) || (_isSequence && Fired >= _steps.Length);

    private FaultStep Delayed(FaultStep step) => step.After(_delay);

    private FaultRule<TRequest, TResult> Do(FaultStep step) => Set(() =>
    {
        _steps = [step];
        _isSequence = false;
    });

    private FaultRule<TRequest, TResult> Set(Action set)
    {
        lock (_sync) set();
        return this;
    }
}
