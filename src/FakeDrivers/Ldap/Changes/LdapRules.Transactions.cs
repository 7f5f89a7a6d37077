namespace FakeDrivers.Ldap;

/// <content>Transactions: RFC 5805.</content>
internal static partial class LdapRules
{
    /// <summary>The transaction that an update waits for; nothing when it waits for none.</summary>
    /// <exception cref="LdapException">The control is not critical, or cannot be read (2).</exception>
    public static LdapValue? TransactionOf(LdapRequest request, LdapSettings settings)
    {
        foreach (var control in request.Controls)
        {
            if (control.Oid != LdapTransactionSpecificationControl.ControlOid || !SupportedControls.GoesWith(control.Oid, LdapOperationKind.Modify, settings)) continue;
            if (!control.IsCritical) throw LdapErrors.Protocol("the control that names a transaction must be critical");
            return ((LdapTransactionSpecificationControl)LdapControlCodec.Decode(control.Oid, true, control.Value, isResponse: false)).TransactionId;
        }

        return null;
    }

    private static LdapExtendedResult StartTransaction(LdapExtendedRequest request, LdapSession session)
    {
        if (request.Value is not null) throw LdapErrors.Protocol("the start of a transaction has no value");
        return new() { Value = session.Transactions.Start() };
    }

    /// <summary>Does all updates of a transaction in one, or none.</summary>
    private static LdapExtendedResult EndTransaction(DirectoryTransaction transaction, LdapExtendedRequest request, LdapSession session)
    {
        var (commit, id) = LdapTransactionCodec.DecodeEnd(request.Value);
        var updates = session.Transactions.End(id);
        if (!commit) return new();
        var answers = new List<KeyValuePair<int, IReadOnlyList<LdapControl>>>();
        foreach (var update in updates)
        {
            try
            {
                var result = update.Apply(transaction.World);
                if (result.Controls.Count > 0) answers.Add(new(update.MessageId, result.Controls));
            }
            catch (LdapException error)
            {
                // Thrown on, so that nothing of the updates before it stays.
                throw new LdapException(
                    new LdapExtendedResult
                    {
                        Code = error.ResultCode,
                        MatchedDn = error.MatchedDn,
                        DiagnosticMessage = error.DiagnosticMessage,
                        Referrals = error.Referrals,
                        Value = LdapTransactionCodec.EncodeEndResponse(new(update.MessageId, [])),
                    },
                    error);
            }
        }

        return new() { Value = LdapTransactionCodec.EncodeEndResponse(new(null, answers)) };
    }
}
