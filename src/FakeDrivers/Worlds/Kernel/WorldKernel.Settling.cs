using Microsoft.Extensions.Logging;

namespace FakeDrivers.Worlds;

/// <content>Time: what is due by now is applied in order, and one timer waits for the next.</content>
internal sealed partial class WorldKernel
{
    private readonly Lock _timerSync = new();
    private readonly Lock _settling = new();
    private bool _isSettling;
    private ITimer? _timer;
    private DateTimeOffset? _armedFor;

    /// <summary>Applies what is due by now, in the order of due times.</summary>
    /// <returns>Whether it could; not when this is called from its very settling or from a rule, nor when the world was disposed.</returns>
    public bool Settle()
    {
        if (NextDueIn(_state, Now) is null) return true;
        if (IsInRule) return false;
        lock (_settling)
        {
            // A fault rule's predicate may call the world while it is asked about a transition.
            if (_isSettling) return false;
            _isSettling = true;
            try
            {
                while (!_isDisposed && NextDueIn(_state, Now) is { } pending) SettleOne(pending);
            }
            finally
            {
                _isSettling = false;
            }
        }

        ArmTimer();
        return !_isDisposed;
    }

    /// <summary>Lets the one timer wait for what is due next.</summary>
    public void ArmTimer()
    {
        var due = NextDue;
        if (due is null && _timer is null) return;
        lock (_timerSync)
        {
            // The state is read again: whoever comes last sees the newest.
            due = NextDue;
            if (_isDisposed || due == _armedFor) return;
            _armedFor = due;
            var wait = due is null ? Timeout.InfiniteTimeSpan : Clamp(due.Value - Now);
            if (_timer is not null) _timer.Change(wait, Timeout.InfiniteTimeSpan);
            else _timer = CreateTimer(wait);
        }
    }

    /// <summary>Sets the one timer anew, because the clock was put back.</summary>
    public void RearmTimer()
    {
        lock (_timerSync) _armedFor = null;
        ArmTimer();
    }

    private TimeSpan Clamp(TimeSpan wait)
    {
        // The system's timers count whole milliseconds and drop the rest; one that is early would only have to wait again.
        if (Time is not FakeClock) wait = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

        // One tick at least: a timer that is due at once would call back under our lock. The most is what timers take; it wakes and waits again.
        var most = TimeSpan.FromDays(40);
        return wait <= TimeSpan.Zero ? TimeSpan.FromTicks(1) : wait > most ? most : wait;
    }

    private ITimer CreateTimer(TimeSpan wait)
    {
        // The timer must not carry some caller's ambient values into every transition.
        using var _ = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        return Time.CreateTimer(static kernel => ((WorldKernel)kernel!).OnTimer(), this, wait, Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        if (_isDisposed) return;
        lock (_timerSync) _armedFor = null;
        try
        {
            // After the rule the timer is set anew.
            if (!Settle() && IsInRule) return;
        }
        catch (Exception error) when (Time is not FakeClock)
        {
            // A predicate of a fault rule threw. Nobody called, so there is nobody to tell, and a thread of the pool must not end the
            // program; the next call meets the same error and gives it to its caller. (Who advances a FakeClock gets it at once.)
            _options.Logging.CreateLogger("FakeDrivers").LogError(error, "What is due could not be settled");
            return;
        }

        ArmTimer();
    }

    private static DueTransition? NextDueIn(WorldState state, DateTimeOffset now) => PendingIn(state).NextDue is { } next && next.DueAt <= now ? next : null;

    private void SettleOne(DueTransition pending)
    {
        var fault = !pending.IsDecided && Faults.Concerns(pending.Transition)
            ? Faults.Decide(pending.Transition, pending, pending.Caller, afterChange: false, Draw)
            : null;
        lock (_sync)
        {
            // While the rules were asked, a call may have ended or cancelled it.
            if (!PendingIn(_state).Contains(pending)) return;
            var transaction = new Transaction(this, _state, pending.DueAt!.Value, pending.Caller);
            var rest = transaction.Get(PendingTransitions.Slice).Remove(pending);
            var failure = fault?.Error ?? pending.Failure;
            var later = fault switch
            {
                { Kind: FaultKind.Hang } => pending with { DueAt = null },
                { Delay: var delay } when delay > TimeSpan.Zero => pending with { DueAt = pending.DueAt + delay, IsDecided = true, Failure = failure },
                _ => null,
            };
            transaction.Set(PendingTransitions.Slice, later is null ? rest : rest.Add(later));
            try
            {
                if (later is null && failure is null) transaction.End(pending);
                else if (later is null) transaction.Fail(pending, failure!);
            }
            catch (Exception error)
            {
                // It can end neither way. Left in the state, it would stand before all others for good.
                transaction = new(this, _state, pending.DueAt!.Value, pending.Caller);
                transaction.Set(PendingTransitions.Slice, rest);
                Publish(transaction, pending.Transition.FullName);
                throw new FakeDriversException($"{pending} could not be ended and was given up: {error.Message}", error);
            }

            Publish(transaction, pending.Transition.FullName);
        }

        if (fault is not null) LogFault(pending.Transition, fault.Value.Rule);
    }

    private void LogFault(Operation operation, FaultRule rule)
    {
        Telemetry.CountFault(operation);
        if (_options.Loggers.IsEnabled(operation, LogLevel.Information)) _options.Loggers.Of(operation).LogInformation("{Operation}: fault rule {Rule} fired", operation.FullName, rule);
    }
}
