using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Operations as they pass the gate, past all interceptors.</content>
public sealed partial class FakeLdapConnection
{
    private Task<bool> CompareStraightAsync(LdapCompareRequest request, CancellationToken cancellationToken)
    {
        TakeMessageId();
        var state = TakeState();
        return GuardAsync(Gate.ReadAsync(LdapOperations.Compare, request, (view, asked) => _directory.Said(() => LdapRules.Compare(_directory.ViewOf(view, state, asked), asked, _session)), cancellationToken));
    }

    private Task<bool> InterceptCompareAsync(LdapCompareRequest request, CancellationToken cancellationToken) => InterceptAsync(
        LdapOperations.Compare,
        request,
        asked => CompareStraightAsync(asked, cancellationToken),
        static holds => new LdapResult(holds ? LdapResultCode.CompareTrue : LdapResultCode.CompareFalse),
        static result => result.Code == LdapResultCode.CompareTrue,
        cancellationToken);

    private Task<LdapResult> WriteStraightAsync<TRequest>(
        Operation<TRequest, LdapResult> operation, TRequest request, Func<DirectoryTransaction, TRequest, LdapResult> rule, CancellationToken cancellationToken)
        where TRequest : LdapRequest
    {
        var messageId = TakeUpdateId();
        var state = TakeState();
        return GuardAsync(ChangingAsync(state, request.Controls.Count == 0
            ? Gate.WriteAsync(operation, request, (transaction, asked) => Apply(transaction, state, asked, rule), cancellationToken)
            : Gate.WriteAsync(operation, request, (transaction, asked) => ApplyOrKeep(transaction, state, messageId, asked, rule), cancellationToken)));
    }

    private Task<LdapResult> InterceptWriteAsync<TRequest>(
        Operation<TRequest, LdapResult> operation, TRequest request, Func<DirectoryTransaction, TRequest, LdapResult> rule, CancellationToken cancellationToken)
        where TRequest : LdapRequest =>
        InterceptAsync(operation, request, asked => WriteStraightAsync(operation, asked, rule, cancellationToken), cancellationToken);

    private LdapResult Apply<TRequest>(Transaction transaction, LdapSessionState state, TRequest request, Func<DirectoryTransaction, TRequest, LdapResult> rule)
        where TRequest : LdapRequest => _directory.Said(() =>
    {
        using var _ = request.Controls.Count > 0 || _directory.Settings.RunsOwnCode ? Kernel.RunOwnCode() : null;
        var own = _directory.TransactionOf(transaction, state, request);
        if (own.Settings.Plugins.Guards) own.Settings.Plugins.Guard(own.View, request);
        var result = _directory.Said(() => rule(own, request));
        own.Complete();
        return result;
    });

    /// <summary>Does an update, or keeps it for the end of the transaction that it names (RFC 5805 section 3.2).</summary>
    private LdapResult ApplyOrKeep<TRequest>(Transaction transaction, LdapSessionState state, int messageId, TRequest request, Func<DirectoryTransaction, TRequest, LdapResult> rule)
        where TRequest : LdapRequest
    {
        var settings = _directory.Settings;
        if (LdapRules.TransactionOf(request, settings) is not { } id) return Apply(transaction, state, request, rule);
        var bare = (TRequest)(request with { Controls = [.. request.Controls.Where(control => control.Oid != LdapTransactionSpecificationControl.ControlOid)] });
        var most = settings.Options.MaxTransactionUpdates;
        if (_session.Transactions.Add(id, new(messageId, then => Apply(then, state, bare, rule)), most)) return LdapResult.Success;
        Noticed?.Invoke(new LdapExtendedResult
        {
            Code = LdapResultCode.AdminLimitExceeded,
            Oid = LdapExtendedOids.AbortedTransactionNotice,
            Value = id,
            DiagnosticMessage = $"the transaction has more than {most} updates and was aborted",
        });
        throw LdapErrors.Error(LdapResultCode.AdminLimitExceeded, $"a transaction takes {most} updates at most; it was aborted");
    }

    private ValueTask<LdapExtendedResult> RunAsync(LdapExtendedOperation custom, LdapSessionState state, LdapExtendedRequest request, CancellationToken cancellationToken)
    {
        SessionRules.Admit(_directory.Now, state, request);
        return new(custom.RunAsync(request, this, cancellationToken));
    }

    private Task<LdapExtendedResult> ExtendStraightAsync(LdapExtendedRequest request, CancellationToken cancellationToken)
    {
        TakeMessageId();
        var state = TakeState();
        if (SupportedExtensions.IsKnown(request.Oid, _directory.Settings) && _directory.Settings.Plugins.FindExtended(request.Oid) is { } custom)
        {
            return GuardAsync(Gate.InvokeAsync(LdapOperations.Extended, request, (asked, _, token) => RunAsync(custom, state, asked, token), cancellationToken));
        }

        if (request.Oid == LdapExtendedOids.Cancel && SupportedExtensions.IsKnown(request.Oid, _directory.Settings))
        {
            return GuardAsync(Gate.InvokeAsync(LdapOperations.Extended, request, (asked, _, _) =>
            {
                SessionRules.Admit(_directory.Now, state, asked);
                return new(Cancel(asked));
            }, cancellationToken));
        }

        return GuardAsync(ChangingAsync(state, Gate.WriteAsync(
            LdapOperations.Extended,
            request,
            (transaction, asked) => _directory.Said(() =>
            {
                using var _ = Kernel.RunOwnCode();
                var own = _directory.TransactionOf(transaction, state, asked);
                var result = LdapRules.Extended(own, asked, _session);
                own.Complete();
                return result;
            }),
            cancellationToken)));
    }

    /// <summary>Cancels a search that goes on (RFC 3909); nothing else of a connection in process waits under a number.</summary>
    private LdapExtendedResult Cancel(LdapExtendedRequest request)
    {
        var id = LdapCancelCodec.Decode(request.Value);
        return _live.Cancel(id) ? new() : throw LdapErrors.Error(LdapResultCode.NoSuchOperation, $"no operation of the connection with the number {id} is running");
    }
}
