namespace FakeDrivers.Ldap;

/// <content>What becomes of a request.</content>
internal sealed partial class LdapServerConnection
{
    private static readonly LdapResult s_tooLate = new(LdapResultCode.TooLate, "The operation had happened already.");

    private void Handle(in LdapRequestMessage message, long octets)
    {
        switch (message.Op)
        {
            case LdapProtocolOp.UnbindRequest:
                _isUnbound = true;
                return;
            case LdapProtocolOp.AbandonRequest:
                Abandon(message.AbandonedId);
                return;
        }

        if (message.Id == 0) throw new BerException("A request bears the number 0, which is for notices.");
        if (message.Error is { } error)
        {
            Respond(message, error.Result);
            return;
        }

        switch ((message.Request as LdapExtendedRequest)?.Oid)
        {
            case LdapExtendedOids.StartTls when _session.Session.Offers.Contains(LdapExtendedOids.StartTls):
                _startTls = message;
                return;
            case LdapExtendedOids.Cancel when _server.KnowsCancel:
                Cancel(message);
                return;
            default:
                Schedule(message, octets);
                return;
        }
    }

    /// <summary>Does an operation and answers it. Does not throw.</summary>
    /// <returns>The answer; nothing when the operation failed.</returns>
    private async Task<LdapResult?> ExecuteAsync(LdapOperationInFlight operation)
    {
        try
        {
            _session.NumberNext(operation.Message.Id);
            var result = operation.Message.Request switch
            {
                LdapSearchRequest search => await SearchAsync(operation, search).ConfigureAwait(false),
                LdapBindRequest bind => await _session.BindRemotelyAsync(bind, operation.Token).ConfigureAwait(false),
                LdapAddRequest add => await _session.AddAsync(add, operation.Token).ConfigureAwait(false),
                LdapModifyRequest modify => await _session.ModifyAsync(modify, operation.Token).ConfigureAwait(false),
                LdapDeleteRequest delete => await _session.DeleteAsync(delete, operation.Token).ConfigureAwait(false),
                LdapModifyDnRequest rename => await _session.ModifyDnAsync(rename, operation.Token).ConfigureAwait(false),
                LdapCompareRequest compare => new LdapResult(
                    await _session.CompareAsync(compare, operation.Token).ConfigureAwait(false) ? LdapResultCode.CompareTrue : LdapResultCode.CompareFalse),
                LdapExtendedRequest extended => await _session.ExtendedAsync(extended, operation.Token).ConfigureAwait(false),
                _ => throw new BerException("The request has no operation."),
            };
            Succeed(operation, result);
            return result;
        }
        catch (Exception error)
        {
            Fail(operation, error);
            return null;
        }
    }

    /// <summary>Does a search, and sends everything but its end.</summary>
    /// <returns>The end.</returns>
    private async ValueTask<LdapResult> SearchAsync(LdapOperationInFlight operation, LdapSearchRequest search)
    {
        if (_session.KindOf(search) is not LiveKind.None and var kind) return await FollowAsync(operation, search, isEndless: kind != LiveKind.Refresh).ConfigureAwait(false);
        LdapSearchResult result;
        try
        {
            result = await _session.SearchAllAsync(search, operation.Token).ConfigureAwait(false);
        }
        catch (LdapException error) when (error.Result is LdapSearchResult { Entries.Count: > 0 } or LdapSearchResult { References.Count: > 0 })
        {
            await SendAsync(operation, (LdapSearchResult)error.Result).ConfigureAwait(false);
            throw;
        }

        await SendAsync(operation, result).ConfigureAwait(false);
        return result;
    }

    private async ValueTask SendAsync(LdapOperationInFlight operation, LdapSearchResult result)
    {
        var id = operation.Message.Id;
        for (var i = 0; i < result.Entries.Count && !operation.Token.IsCancellationRequested; i++)
        {
            _outbox.Write((id, result.Entries[i]), static (writer, state) => LdapMessageWriter.WriteEntry(writer, state.id, state.Item2));
            if (_outbox.IsFull) await _outbox.FlushAsync().ConfigureAwait(false);
        }

        foreach (var url in result.References) Send(id, new LdapSearchReference([url]));
        operation.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Sends what a search gives that goes on.</summary>
    private async ValueTask<LdapResult> FollowAsync(LdapOperationInFlight operation, LdapSearchRequest search, bool isEndless)
    {
        // In this order: who sets the one looks at the other afterwards.
        operation.IsEndless = isEndless;
        if (isEndless && _isDraining) operation.Abandon();
        await foreach (var message in _session.SearchMessagesAsync(search, operation.Token).ConfigureAwait(false))
        {
            if (message is LdapSearchDone done) return done.Controls.Count > 0 && done.Result.Controls.Count == 0 ? done.Result with { Controls = done.Controls } : done.Result;
            if (operation.IsAbandoned) break;
            Send(operation.Message.Id, message);
            await _outbox.FlushAsync().ConfigureAwait(false);
        }

        return LdapResult.Success;
    }

    private void Send(int id, LdapSearchMessage message) =>
        _outbox.Write((id, message), static (writer, state) => LdapMessageWriter.WriteSearch(writer, state.id, state.message));

    private void Respond(in LdapRequestMessage message, LdapResult result) => _outbox.Write(
        (message.Id, LdapMessageWriter.ResponseOf(message.Op), result), static (writer, state) => LdapMessageWriter.WriteResult(writer, state.Id, state.Item2, state.result));

    /// <summary>Answers, and sends nothing more in the clear.</summary>
    private void RespondLast(in LdapRequestMessage message, LdapResult result) => _outbox.WriteLast(
        (message.Id, LdapMessageWriter.ResponseOf(message.Op), result), static (writer, state) => LdapMessageWriter.WriteResult(writer, state.Id, state.Item2, state.result));

    private void Succeed(LdapOperationInFlight operation, LdapResult result)
    {
        var cancelId = operation.Finish();
        if (!operation.IsAbandoned)
        {
            if (IsUpgrade(operation) && result.Code == LdapResultCode.Success) RespondLast(operation.Message, result);
            else Respond(operation.Message, result);
        }

        AnswerCancel(cancelId, s_tooLate);
    }

    private void Fail(LdapOperationInFlight operation, Exception error)
    {
        if (error is OperationCanceledException && operation.Token.IsCancellationRequested)
        {
            var cancelId = operation.Finish();
            if (cancelId != 0 && !operation.IsAbandoned) Respond(operation.Message, new(LdapResultCode.Canceled));
            AnswerCancel(cancelId, LdapResult.Success);
            return;
        }

        if (error is LdapException { ResultCode: >= LdapResultCode.ServerDown and <= LdapResultCode.ConnectError } failure)
        {
            AnswerCancel(operation.Finish(), s_tooLate);
            Suffer(operation.Message, failure);
            return;
        }

        Succeed(operation, error switch
        {
            LdapException ldap => ldap.Result,
            ObjectDisposedException => new(LdapResultCode.Unavailable, "The directory is gone."),
            _ => new(LdapResultCode.Other, error.Message),
        });
    }

    /// <summary>Does to the connection what only a client can say of it.</summary>
    private void Suffer(in LdapRequestMessage message, LdapException failure)
    {
        switch (failure)
        {
            case LdapFaultException { Kind: LdapFaultKind.Disconnect, Notice: { } notice }:
                Close(notice);
                break;
            case { ResultCode: LdapResultCode.ServerDown or LdapResultCode.ConnectError }:
                _ = CutAsync();
                break;
            case { ResultCode: LdapResultCode.Timeout }:
                // The client waits in vain.
                break;
            default:
                _outbox.Write((message.Id, LdapMessageWriter.ResponseOf(message.Op)), static (writer, state) => WriteMalformed(writer, state.Id, state.Item2));
                break;
        }
    }

    /// <summary>Cuts the connection once what came before was sent.</summary>
    private async Task CutAsync()
    {
        _isClosing = true;
        await _outbox.FlushAsync().ConfigureAwait(false);
        Abort();
    }

    /// <summary>A message that ends where it should, with a body that would go on beyond it.</summary>
    private static void WriteMalformed(BerWriter writer, int id, LdapProtocolOp op)
    {
        var message = writer.Begin();
        writer.WriteInteger(id);
        writer.WriteRaw([(byte)op, 0x7F, 0x0A, 0x01]);
        writer.End(message);
    }
}
