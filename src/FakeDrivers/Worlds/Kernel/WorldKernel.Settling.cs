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
    public void Settle()
    {
        if (NextDueBy(Now) is null) return;
        lock (_settling)
        {
            // A fault rule's predicate may call the world while it is asked about a transition.
            if (_isSettling) return;
            _isSettling = true;
            try
            {
                while (!_isDisposed && NextDueBy(Now) is { } pending) SettleOne(pending);
            }
            finally
            {
                _isSettling = false;
            }
        }

        ArmTimer();
    }

    /// <summary>Lets the one timer wait for what is due next.</summary>
    public void ArmTimer()
    {
        var due = PendingIn(_state).NextDue?.DueAt;
        if (due is null && _timer is null) return;
        lock (_timerSync)
        {
            // The state is read again: whoever comes last sees the newest.
            due = PendingIn(_state).NextDue?.DueAt;
            if (_isDisposed || (due == _armedFor && due is null)) return;
            _armedFor = due;
            var wait = due is null ? Timeout.InfiniteTimeSpan : Clamp(due.Value - Now);
            if (_timer is not null) _timer.Change(wait, Timeout.InfiniteTimeSpan);
            else _timer = CreateTimer(wait);
        }
    }

    private static TimeSpan Clamp(TimeSpan wait)
    {
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
        Settle();
        ArmTimer();
    }

    private DueTransition? NextDueBy(DateTimeOffset now) => PendingIn(_state).NextDue is { } next && next.DueAt <= now ? next : null;

    private void SettleOne(DueTransition pending)
    {
        var fault = Faults.Concerns(pending.Transition)
            ? Faults.Decide(pending.Transition, pending, pending.Caller, afterChange: false, Draw)
            : null;
        lock (_sync)
        {
            // While the rules were asked, a call may have ended or cancelled it.
            if (!PendingIn(_state).Contains(pending)) return;
            var transaction = new Transaction(this, _state, pending.DueAt!.Value, pending.Caller);
            var rest = transaction.Get(PendingTransitions.Slice).Remove(pending);
            transaction.Set(PendingTransitions.Slice, fault switch
            {
                { Kind: FaultKind.Hang } => rest.Add(pending with { DueAt = null }),
                { Delay: var delay } when delay > TimeSpan.Zero => rest.Add(pending with { DueAt = pending.DueAt + delay }),
                _ => rest,
            });
            if (fault is { Kind: FaultKind.Throw, Error: { } error }) transaction.Fail(pending, error);
            else if (fault is null or { Delay.Ticks: 0, Kind: not FaultKind.Hang }) transaction.End(pending);
            Publish(transaction, pending.Transition.FullName);
        }

        if (fault is not null) LogFault(pending.Transition, fault.Value.Rule);
    }

    private void LogFault(Operation operation, FaultRule rule)
    {
        Telemetry.CountFault(operation);
        var logger = LoggerOf(operation);
        if (logger.IsEnabled(LogLevel.Information)) logger.LogInformation("{Operation}: fault rule {Rule} fired", operation.FullName, rule);
    }
}
