namespace FakeDrivers.Ldap;

/// <content>Which requests run beside which.</content>
internal sealed partial class LdapServerConnection
{
    private readonly Lock _sync = new();
    private readonly Dictionary<int, LdapOperationInFlight> _running = [];
    private readonly LinkedList<(LdapRequestMessage Message, LdapRequestKind Kind)> _waiting = [];
    private LdapOperationInFlight? _spare;
    private TaskCompletionSource? _room;
    private TaskCompletionSource? _idle;
    private int _runningUpdates;
    private int _runningExclusives;

    private bool IsIdle
    {
        get
        {
            lock (_sync) return _running.Count == 0 && _waiting.Count == 0;
        }
    }

    private bool IsCrowded
    {
        get
        {
            lock (_sync) return _running.Count + _waiting.Count >= _server.Options.MaxRequestsInFlight;
        }
    }

    /// <summary>Runs a request at once, or when those are over that must come before it.</summary>
    private void Schedule(in LdapRequestMessage message)
    {
        var kind = KindOf(message.Request!);

        // A bind ends what only looks (RFC 4511 section 4.2.1); updates may end on their own.
        if (kind == LdapRequestKind.Exclusive) Abandon(static operation => operation.Kind == LdapRequestKind.Read);
        lock (_sync)
        {
            if (_running.ContainsKey(message.Id) || Find(message.Id) is not null)
            {
                Respond(message, new(LdapResultCode.ProtocolError, $"Another operation bears the number {message.Id} and has not ended yet."));
                return;
            }

            if (!MayEnter(kind) || (_waiting.Count > 0 && (kind != LdapRequestKind.Read || _waiting.Any(one => one.Kind == LdapRequestKind.Exclusive))))
            {
                _waiting.AddLast((message, kind));
                return;
            }
        }

        // Nobody can name the operation before this method has returned, so that one which ends at once need not be known to anybody.
        var operation = _spare ?? new();
        _spare = null;
        (operation.Message, operation.Kind) = (message, kind);
        var task = ExecuteAsync(operation);
        if (task.IsCompleted)
        {
            _spare = operation;
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

    private bool MayEnter(LdapRequestKind kind) => _runningExclusives == 0 && kind switch
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
            _room?.TrySetResult();
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
                if (_waiting.First is not { } first || !MayEnter(first.Value.Kind)) return;
                _waiting.RemoveFirst();
                operation = new() { Message = first.Value.Message, Kind = first.Value.Kind };
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
            if (Find(id) is { } waiting && waiting.Value.Kind != LdapRequestKind.Exclusive) _waiting.Remove(waiting);
            if (!_running.TryGetValue(id, out operation) || operation.Kind == LdapRequestKind.Exclusive) return;
        }

        operation.Abandon();
    }

    /// <summary>Cancels an operation (RFC 3909); the answer comes when it has ended.</summary>
    private void Cancel(in LdapRequestMessage message)
    {
        try
        {
            var id = LdapCancelCodec.Decode(((LdapExtendedRequest)message.Request!).Value);
            if (TryCancel(id, message.Id, out var operation) is { } result) RespondToCancel(message.Id, result);
            else operation?.Cancel();
        }
        catch (LdapException error)
        {
            RespondToCancel(message.Id, error.Result);
        }
    }

    /// <summary>Finds an operation to cancel; the answer is nothing when there is one that runs.</summary>
    private LdapResult? TryCancel(int id, int cancelId, out LdapOperationInFlight? operation)
    {
        lock (_sync)
        {
            operation = null;
            if (Find(id) is { } waiting)
            {
                if (waiting.Value.Kind == LdapRequestKind.Exclusive) return new(LdapResultCode.CannotCancel, "A bind cannot be cancelled.");
                _waiting.Remove(waiting);
                Respond(waiting.Value.Message, new(LdapResultCode.Canceled));
                return LdapResult.Success;
            }

            if (!_running.TryGetValue(id, out operation) || operation.IsAbandoned)
            {
                return new(LdapResultCode.NoSuchOperation, $"No operation of the connection with the number {id} is running.");
            }

            if (operation.Kind == LdapRequestKind.Exclusive) return new(LdapResultCode.CannotCancel, "A bind cannot be cancelled.");
            return operation.TryClaim(cancelId) ? null : new(LdapResultCode.TooLate, $"The operation with the number {id} is being cancelled already.");
        }
    }

    private void RespondToCancel(int id, LdapResult result) => _outbox.Write(
        (id, result), static (writer, state) => LdapMessageWriter.WriteResult(writer, state.id, LdapProtocolOp.ExtendedResponse, state.result));

    private void AbandonEndless() => Abandon(static operation => operation.Message.Request is LdapSearchRequest search && GoesOn(search));

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

    private LinkedListNode<(LdapRequestMessage Message, LdapRequestKind Kind)>? Find(int id)
    {
        for (var node = _waiting.First; node is not null; node = node.Next)
        {
            if (node.Value.Message.Id == id) return node;
        }

        return null;
    }

    private Task WaitForRoomAsync()
    {
        lock (_sync)
        {
            if (!IsCrowded) return Task.CompletedTask;
            _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return FlushAndWaitAsync(_room.Task);
        }
    }

    private async Task FlushAndWaitAsync(Task room)
    {
        await _outbox.FlushAsync().ConfigureAwait(false);
        await room.ConfigureAwait(false);
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

    private static LdapRequestKind KindOf(LdapRequest request) => request switch
    {
        LdapBindRequest => LdapRequestKind.Exclusive,
        LdapSearchRequest or LdapCompareRequest => LdapRequestKind.Read,
        LdapExtendedRequest { Oid: LdapExtendedOids.WhoAmI } => LdapRequestKind.Read,
        _ => LdapRequestKind.Update,
    };
}
