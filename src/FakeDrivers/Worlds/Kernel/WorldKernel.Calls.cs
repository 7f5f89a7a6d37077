using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace FakeDrivers.Worlds;

/// <content>
/// The gate: settle what is due → record the call → check the role → ask the fault plan → wait the latency → read or change the state → record the outcome.
/// </content>
internal sealed partial class WorldKernel
{
    private readonly bool _hasLatency;

    /// <summary>Whether calls wait as options say; not while a world is being seeded.</summary>
    public bool IsPaced { get; set; } = true;

    public Task<TResult> CallAsync<TRequest, TResult, TStep>(
        Operation<TRequest, TResult> operation, TRequest request, RequestContext caller, TStep step, CancellationToken cancellationToken)
        where TStep : struct, IGateStep<TRequest, TResult>
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfDisposed();
        Settle();
        var call = new CallRecord<TRequest, TResult>(operation, operation.Redact is { } redact ? redact(request) : request, caller, Now);
        if (!step.IsSynchronous || MustWatch(operation)) return WatchedAsync(call, request, step, cancellationToken);
        if (cancellationToken.IsCancellationRequested)
        {
            Record(call, CallOutcome.Cancelled, new OperationCanceledException(cancellationToken));
            return Task.FromCanceled<TResult>(cancellationToken);
        }

        try
        {
            DemandRole(call);
            var result = step.Apply(this, call, request);
            call.Result = operation.RedactResult is { } hide ? hide(result) : result;
            Record(call, CallOutcome.Succeeded, null);
            return Task.FromResult(result);
        }
        catch (Exception error)
        {
            Record(call, CallOutcome.Failed, error);
            return Task.FromException<TResult>(error);
        }
    }

    public TResult Read<TRequest, TResult>(CallRecord call, TRequest request, Func<StateView, TRequest, TResult> rule)
    {
        // What became due since the gate settled, through a look of another thread say, comes first.
        var state = _state;
        while (NextDueIn(state, Now) is not null && Settle()) state = _state;

        // A look may be the last that a life cycle waits for, and then it is a change like any other.
        if (PendingIn(state).HasObserved && !IsInRule) return Apply(call, request, rule, isLook: true);
        call.Revision = state.Revision;
        return rule(new(this, state, Now, call.Caller), request);
    }

    public TResult Write<TRequest, TResult>(CallRecord call, TRequest request, Func<Transaction, TRequest, TResult> rule)
    {
        var result = Apply(call, request, rule, isLook: false);

        // Transitions that go at once but have a fault rule on them wait here for their answer.
        Settle();
        return result;
    }

    private TResult Apply<TRequest, TResult>(CallRecord call, TRequest request, Func<Transaction, TRequest, TResult> rule, bool isLook)
    {
        TResult? result;
        var isSettled = false;
        ThrowIfInRule(call.Operation.FullName);
        try
        {
            while (!TryApply(call, request, rule, isLook, isSettled, out result)) isSettled = !Settle();
            return result;
        }
        finally
        {
            // Also when the rule refused: the timer may have come while it was carried out.
            ArmTimer();
        }
    }

    /// <summary>Applies a rule, unless something became due since the gate settled: that comes first.</summary>
    private bool TryApply<TRequest, TResult>(
        CallRecord call, TRequest request, Func<Transaction, TRequest, TResult> rule, bool isLook, bool isSettled, [MaybeNullWhen(false)] out TResult result)
    {
        lock (_sync)
        {
            result = default;
            var now = Now;
            if (!isSettled && NextDueIn(_state, now) is not null) return false;
            var transaction = new Transaction(this, _state, now, call.Caller);

            // Looks call code of the test's own without knowing that they are changes.
            using var own = isLook ? RunOwnCode() : null;
            result = rule(transaction, request);
            var seen = _state.Revision;
            if (isLook) transaction.ApplyObservations();
            var published = Publish(transaction, call.Operation.FullName);
            call.Revision = isLook ? seen : published;
            return true;
        }
    }

    private void DemandRole(CallRecord call)
    {
        // Else all who act for no project would own the same things.
        if (call.Caller is { ProjectId.Length: 0, IsAdmin: false } && call.Operation.Requires > CallerRole.None && _options.ProjectDomains.Contains(call.Operation.Domain, StringComparer.Ordinal))
        {
            throw new AccessDeniedException(call.Operation.FullName, $"{call.Operation.FullName} acts for a project, and {call.Caller} has none: the token must be scoped to one.");
        }

        if (call.Caller.Role >= call.Operation.Requires) return;
        throw new AccessDeniedException(
            call.Operation.FullName,
            $"{call.Operation.FullName} needs the role '{RoleName(call.Operation.Requires)}' or more, and {call.Caller} has {(call.Caller.Role == CallerRole.None ? "none of them" : $"'{RoleName(call.Caller.Role)}'")}.");
    }

    private static string RoleName(CallerRole role) => role.ToString().ToLowerInvariant();

    private bool MustWatch(Operation operation) =>
        (IsPaced && (_hasLatency || _throttle is not null)) || Faults.Concerns(operation) || Telemetry.IsOn || _options.Loggers.IsEnabled(operation, LogLevel.Debug);

    private async Task<TResult> WatchedAsync<TRequest, TResult, TStep>(
        CallRecord<TRequest, TResult> call, TRequest request, TStep step, CancellationToken cancellationToken)
        where TStep : struct, IGateStep<TRequest, TResult>
    {
        using var activity = Telemetry.Start(call);
        TResult result;
        try
        {
            result = await PassAsync(call, request, step, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            var isCancelled = error is OperationCanceledException && cancellationToken.IsCancellationRequested;
            Record(call, isCancelled ? CallOutcome.Cancelled : CallOutcome.Failed, error);
            Observed(call, activity);
            throw;
        }

        // Not above: a logger or listener that throws must not make a second record of a call that succeeded.
        call.Result = ((Operation<TRequest, TResult>)call.Operation).RedactResult is { } redact ? redact(result) : result;
        Record(call, CallOutcome.Succeeded, null);
        Observed(call, activity);
        return result;
    }

    /// <summary>The way through the gate between the two records: fault plan, latency, the step itself, and the fault plan once more.</summary>
    private async ValueTask<TResult> PassAsync<TRequest, TResult, TStep>(
        CallRecord<TRequest, TResult> call, TRequest request, TStep step, CancellationToken cancellationToken)
        where TStep : struct, IGateStep<TRequest, TResult>
    {
        cancellationToken.ThrowIfCancellationRequested();
        DemandRole(call);
        if (IsPaced) _throttle?.Take(call.Operation, call.Caller, Now);
        if (await SufferAsync(call, request!, afterChange: false, cancellationToken).ConfigureAwait(false) is { } answer) return Answer<TResult>(call, answer);
        if (IsPaced && _hasLatency) await LagAsync(call, cancellationToken).ConfigureAwait(false);
        // The wait may have outlasted the world.
        ThrowIfDisposed();
        Settle();
        var result = step.IsSynchronous
            ? step.Apply(this, call, request)
            : await InFlightAsync(call, step.ApplyAsync(this, call, request, cancellationToken)).ConfigureAwait(false);
        if (await SufferAsync(call, request!, afterChange: true, cancellationToken).ConfigureAwait(false) is not { } other) return result;
        return Answer<TResult>(call, other.Change is { } change ? other with { Result = change(result) } : other);
    }

    /// <summary>Asks the fault plan, and does what it says.</summary>
    /// <returns>The action when it answers in the operation's place.</returns>
    private async ValueTask<FaultAction?> SufferAsync(CallRecord call, object request, bool afterChange, CancellationToken cancellationToken)
    {
        if (Faults.Decide(call.Operation, request, call.Caller, afterChange, Draw) is not { } action) return null;
        call.Fault = action.Rule;
        LogFault(call.Operation, action.Rule);
        if (action.Delay > TimeSpan.Zero) await WaitAsync(call, action.Delay, cancellationToken).ConfigureAwait(false);
        if (action.Kind == FaultKind.Hang) await WaitAsync(call, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        if (action.Error is { } error) throw error;
        return action.Kind is FaultKind.Return or FaultKind.Alter ? action : null;
    }

    private async ValueTask LagAsync(CallRecord call, CancellationToken cancellationToken)
    {
        if (_options.Latency.Of(call.Operation) is not { IsNone: false } latency) return;
        var time = latency.IsFixed ? latency.Draw(0) : latency.Draw(Draw($"latency|{call.Operation}"));
        if (time > TimeSpan.Zero) await WaitAsync(call, time, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<NoResult> WaitAsync(CallRecord call, TimeSpan time, CancellationToken cancellationToken) =>
        InFlightAsync(call, DelayAsync(time, cancellationToken));

    /// <summary>Waits on the world's clock, and no longer than the world is there.</summary>
    private async ValueTask<NoResult> DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, Ending);
        try
        {
            await Task.Delay(time, Time, either.Token).ConfigureAwait(false);
            return NoResult.Value;
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ThrowIfDisposed();
            throw;
        }
    }

    private async ValueTask<TResult> InFlightAsync<TResult>(CallRecord call, ValueTask<TResult> work)
    {
        if (work.IsCompleted) return await work.ConfigureAwait(false);
        // A call is in flight from its first wait until it is in the log.
        if (call.InFlight is null) Calls.Depart(call);
        var task = work.AsTask();
        try
        {
            return await task.WaitAsync(Ending).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_isDisposed && !task.IsCompletedSuccessfully)
        {
            // Nobody waits for the work any more, so that an error of it is nobody's either.
            _ = task.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw Ended();
        }
    }

    private static TResult Answer<TResult>(CallRecord call, FaultAction action) => action.Result is TResult result
        ? result
        : throw new FakeDriversException(
            $"The fault rule '{action.Rule}' returns {action.Result ?? "nothing"}, but {call.Operation} gives a {typeof(TResult).Name}.");

    private void Record(CallRecord call, CallOutcome outcome, Exception? error)
    {
        call.EndedAt = Now;
        call.Outcome = outcome;
        call.Error = error is not null && call.Operation.RedactError is { } redact ? redact(error) : error;
        Calls.Append(call);
    }

    private void Observed(CallRecord call, Activity? activity)
    {
        Telemetry.Stop(call, activity);
        if (_options.Loggers.IsEnabled(call.Operation, LogLevel.Debug)) _options.Loggers.Of(call.Operation).LogDebug("{Call}", call.ToString());
    }
}
