namespace FakeDrivers.Ldap;

/// <summary>Values of the operation that ends a transaction: RFC 5805 sections 2.2 to 2.4. That of its start is the identifier as it is.</summary>
internal static class LdapTransactionCodec
{
    public static LdapValue EncodeEnd(bool commit, LdapValue transactionId)
    {
        var writer = new BerWriter();
        var begin = writer.Begin();
        if (!commit) writer.WriteBoolean(false);
        writer.WriteValue(transactionId);
        writer.End(begin);
        return writer.ToValue();
    }

    /// <exception cref="LdapException">The value is wrong (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static (bool Commit, LdapValue TransactionId) DecodeEnd(LdapValue? value) =>
        LdapExtendedValue.ReadSequence(value, "end of transaction request", (ref BerReader reader) =>
        {
            var commit = !reader.TryRead(BerTag.Boolean, out var flag) || BerReader.ToBoolean(flag);
            return (commit, reader.ReadValue());
        });

    /// <summary>The value of the response; <see langword="null"/> when there is nothing to say.</summary>
    public static LdapValue? EncodeEndResponse(LdapTransactionEnd end)
    {
        if (end.FailedMessageId is null && end.Updates.Count == 0) return null;
        var writer = new BerWriter();
        var begin = writer.Begin();
        if (end.FailedMessageId is { } failed) writer.WriteInteger(failed);
        if (end.Updates.Count > 0)
        {
            var list = writer.Begin();
            foreach (var (id, controls) in end.Updates)
            {
                var update = writer.Begin();
                writer.WriteInteger(id);
                LdapMessageWriter.WriteControls(writer, controls);
                writer.End(update);
            }

            writer.End(list);
        }

        writer.End(begin);
        return writer.ToValue();
    }

    /// <exception cref="LdapException">The value is wrong (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapTransactionEnd DecodeEndResponse(LdapValue? value)
    {
        if (value is null) return new(null, []);
        return LdapExtendedValue.ReadSequence(value, "end of transaction response", (ref BerReader reader) =>
        {
            int? failed = reader.NextTag == BerTag.Integer ? reader.ReadCount("number of a message") : null;
            var updates = new List<KeyValuePair<int, IReadOnlyList<LdapControl>>>();
            if (reader.NextTag == BerTag.Sequence)
            {
                var list = reader.Enter(BerTag.Sequence);
                while (!list.IsEmpty)
                {
                    var update = list.Enter(BerTag.Sequence);
                    var id = update.ReadCount("number of a message");
                    updates.Add(new(id, LdapMessageReader.ReadControls(ref update, isResponse: true) ?? []));
                }
            }

            return new LdapTransactionEnd(failed, updates);
        });
    }
}
