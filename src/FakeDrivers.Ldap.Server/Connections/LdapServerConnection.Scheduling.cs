namespace FakeDrivers.Ldap;

/// <content>Which requests run beside which.</content>
internal sealed partial class LdapServerConnection
{
    /// <summary>How many requests may wait for each that may run.</summary>
    private const long WaitingForEach = 64;

    private readonly Lock _sync = new();
    private readonly Dictionary<int, LdapOperationInFlight> _running = [];
    private readonly LdapWaitingRequests _waiting;
    private LdapOperationInFlight? _spare;
    private TaskCompletionSource? _idle;
    private int _runningUpdates;
    private int _runningExclusives;
    private volatile bool _isDraining;

    private bool IsIdle
    {
        get
        {
            lock (_sync) return _running.Count == 0 && _waiting.Count == 0;
        }
    }

    /// <summary>Runs a request at once, or when those are over that must come before it.</summary>
    private void Schedule(in LdapRequestMessage message, long octets)
    {
        var kind = KindOf(message.Request!);

        if (kind == LdapRequestKind.Exclusive) AbandonReads();
        lock (_sync)
        {
            if (IsInUse(message.Id))
            {
                Respond(message, NumberInUse(message.Id));
                return;
            }

            if (!MayEnter(kind) || _waiting.HoldsUp(kind))
            {
                if (!_waiting.TryAdd(message, kind, octets)) Respond(message, new(LdapResultCode.Busy, "Too many requests of the connection have not ended yet."));
                return;
            }
        }

        // Nobody can name the operation before this method has returned, so that one which ends at once need not be known to anybody.
        var operation = (_spare ?? new()).Begin(message, kind);
        _spare = null;
        var task = ExecuteAsync(operation);
        if (task.IsCompleted)
        {
            _spare = operation.IsAbandoned ? null : operation;
            return;
        }

        lock (_sync) Enter(operation);
        _ = WatchAsync(operation, task);
    }

    private void Enter(LdapOperationInFlight operation)
    {
        _running.Add(operation.Message.Id, operation);
        if (operation.Kind == LdapRequestKind.Update) _runningUpdates++;
        if (operation.Kind == LdapRequestKind.Exclusive) _runningExclusives++;
    }

    private bool MayEnter(LdapRequestKind kind) => _runningExclusives == 0 && _running.Count < _server.Options.MaxRequestsInFlight && kind switch
    {
        LdapRequestKind.Read => true,
        LdapRequestKind.Update => _runningUpdates == 0,
        _ => _running.Count == 0,
    };

    private async Task WatchAsync(LdapOperationInFlight operation, Task task)
    {
        await task.ConfigureAwait(false);
        await _outbox.FlushAsync().ConfigureAwait(false);
        Leave(operation);
        StartWaiting();
        lock (_sync)
        {
            if (_running.Count == 0 && _waiting.Count == 0) _idle?.TrySetResult();
        }
    }

    private void Leave(LdapOperationInFlight operation)
    {
        lock (_sync)
        {
            _running.Remove(operation.Message.Id);
            if (operation.Kind == LdapRequestKind.Update) _runningUpdates--;
            if (operation.Kind == LdapRequestKind.Exclusive) _runningExclusives--;
        }

        operation.Dispose();
    }

    /// <summary>Starts what waited, as far as it may go now.</summary>
    private void StartWaiting()
    {
        while (true)
        {
            LdapOperationInFlight operation;
            lock (_sync)
            {
                if (!_waiting.TryTake(MayEnter, out var message, out var kind)) return;
                operation = new LdapOperationInFlight().Begin(message, kind);
                Enter(operation);
            }

            _ = WatchAsync(operation, ExecuteAsync(operation));
        }
    }

    private void Abandon(int id)
    {
        LdapOperationInFlight? operation;
        lock (_sync)
        {
            if (_waiting.TryRemove(id, out _, out _) || !_running.TryGetValue(id, out operation) || operation.Kind == LdapRequestKind.Exclusive) return;
        }

        operation.Abandon();
    }

    /// <summary>A bind ends what only looks (RFC 4511 section 4.2.1), or would if there were room; updates may end on their own.</summary>
    private void AbandonReads()
    {
        lock (_sync) _waiting.RemoveReads();
        Abandon(static operation => operation.Kind == LdapRequestKind.Read);
    }

    private void AbandonAll()
    {
        lock (_sync) _waiting.Clear();
        Abandon(static _ => true);
    }

    private void Abandon(Func<LdapOperationInFlight, bool> which)
    {
        LdapOperationInFlight[] operations;
        lock (_sync)
        {
            if (_running.Count == 0) return;
            operations = [.. _running.Values.Where(which)];
        }

        // Not under the lock: what is cancelled may end on this very thread.
        foreach (var operation in operations) operation.Abandon();
    }

    private Task WhenIdleAsync()
    {
        lock (_sync)
        {
            if (_running.Count == 0 && _waiting.Count == 0) return Task.CompletedTask;
            _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    private bool IsInUse(int id) => _running.ContainsKey(id) || _waiting.Contains(id) || _cancels.Contains(id);

    private static LdapResult NumberInUse(int id) => new(LdapResultCode.ProtocolError, $"Another operation bears the number {id} and has not ended yet.");

    private static LdapRequestKind KindOf(LdapRequest request) => request switch
    {
        LdapBindRequest => LdapRequestKind.Exclusive,
        LdapSearchRequest or LdapCompareRequest => LdapRequestKind.Read,
        LdapExtendedRequest { Oid: LdapExtendedOids.WhoAmI } => LdapRequestKind.Read,
        _ => LdapRequestKind.Update,
    };
}
