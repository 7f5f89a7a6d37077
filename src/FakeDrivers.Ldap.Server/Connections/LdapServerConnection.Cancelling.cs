namespace FakeDrivers.Ldap;

/// <content>Cancel operations (RFC 3909).</content>
internal sealed partial class LdapServerConnection
{
    /// <summary>The numbers of the cancel operations that wait for the end of another.</summary>
    private readonly HashSet<int> _cancels = [];

    /// <summary>Cancels an operation; the answer comes when it has ended.</summary>
    private void Cancel(in LdapRequestMessage message)
    {
        try
        {
            var id = LdapCancelCodec.Decode(((LdapExtendedRequest)message.Request!).Value);
            if (TryCancel(id, message.Id, out var operation) is { } result) Respond(message, result);
            else operation?.Cancel();
        }
        catch (LdapException error)
        {
            Respond(message, error.Result);
        }
    }

    /// <summary>Finds an operation to cancel; the answer is nothing when there is one that runs.</summary>
    private LdapResult? TryCancel(int id, int cancelId, out LdapOperationInFlight? operation)
    {
        lock (_sync)
        {
            operation = null;
            if (IsInUse(cancelId)) return NumberInUse(cancelId);
            if (_waiting.TryRemove(id, out var waiting, out var isExclusive))
            {
                if (isExclusive) return new(LdapResultCode.CannotCancel, "A bind cannot be cancelled.");
                Respond(waiting, new(LdapResultCode.Canceled));
                return LdapResult.Success;
            }

            if (_cancels.Contains(id)) return new(LdapResultCode.CannotCancel, "A cancel operation cannot be cancelled.");
            if (!_running.TryGetValue(id, out operation) || operation.IsAbandoned)
            {
                return new(LdapResultCode.NoSuchOperation, $"No operation of the connection with the number {id} is running.");
            }

            if (operation.Kind == LdapRequestKind.Exclusive) return new(LdapResultCode.CannotCancel, "A bind cannot be cancelled.");
            if (!operation.TryClaim(cancelId)) return new(LdapResultCode.TooLate, $"The operation with the number {id} has ended, or is being cancelled already.");
            _cancels.Add(cancelId);
            return null;
        }
    }

    /// <summary>Answers the cancel operation that waited for the end of another, if one did.</summary>
    private void AnswerCancel(int cancelId, LdapResult result)
    {
        if (cancelId == 0) return;
        lock (_sync) _cancels.Remove(cancelId);
        _outbox.Write((cancelId, result), static (writer, state) => LdapMessageWriter.WriteResult(writer, state.cancelId, LdapProtocolOp.ExtendedResponse, state.result));
    }
}
