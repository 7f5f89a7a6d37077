namespace FakeDrivers.Ldap;

/// <content>What servers send.</content>
internal static partial class LdapMessageWriter
{
    /// <summary>Writes how an operation ended.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">The number of the request; 0 for a notice that answers none.</param>
    /// <param name="op">Which response it is.</param>
    /// <param name="result">The result.</param>
    public static void WriteResult(BerWriter writer, int id, LdapProtocolOp op, LdapResult result)
    {
        var message = writer.Begin();
        writer.WriteInteger(id);
        var body = writer.Begin((byte)op);
        writer.WriteEnumerated((int)result.Code);
        writer.WriteText(result.MatchedDn);
        writer.WriteText(result.DiagnosticMessage);
        if (result.Referrals.Count > 0)
        {
            var urls = writer.Begin(0xA3);
            WriteTexts(writer, result.Referrals);
            writer.End(urls);
        }

        if (op == LdapProtocolOp.BindResponse && result is LdapBindResult { ServerSaslCredentials: { } credentials }) writer.WriteValue(credentials, 0x87);
        if (op == LdapProtocolOp.ExtendedResponse && result is LdapExtendedResult extended)
        {
            if (extended.Oid is { } oid) writer.WriteText(oid, 0x8A);
            if (extended.Value is { } value) writer.WriteValue(value, 0x8B);
        }

        writer.End(body);
        WriteControls(writer, result.Controls);
        writer.End(message);
    }

    /// <summary>Writes what a search gave in its course or at its end.</summary>
    public static void WriteSearch(BerWriter writer, int id, LdapSearchMessage message)
    {
        switch (message)
        {
            case LdapSearchDone done:
                WriteResult(writer, id, LdapProtocolOp.SearchResultDone, done.Controls.Count > 0 && done.Result.Controls.Count == 0
                    ? done.Result with { Controls = done.Controls } : done.Result);
                return;
            case LdapSearchEntry { Controls.Count: 0 } entry:
                WriteEntry(writer, id, entry.Entry);
                return;
        }

        var begin = writer.Begin();
        writer.WriteInteger(id);
        switch (message)
        {
            case LdapSearchEntry entry:
                WriteEntry(writer, entry.Entry);
                break;
            case LdapSearchReference reference:
                var urls = writer.Begin((byte)LdapProtocolOp.SearchResultReference);
                WriteTexts(writer, reference.Urls);
                writer.End(urls);
                break;
            case LdapIntermediateResponse intermediate:
                var body = writer.Begin((byte)LdapProtocolOp.IntermediateResponse);
                if (intermediate.Oid is { } oid) writer.WriteText(oid, 0x80);
                if (intermediate.Value is { } value) writer.WriteValue(value, 0x81);
                writer.End(body);
                break;
            default:
                throw new ArgumentException($"A {message.GetType().Name} has no form on the wire.", nameof(message));
        }

        WriteControls(writer, message.Controls);
        writer.End(begin);
    }

    /// <summary>Writes an entry that a search found.</summary>
    public static void WriteEntry(BerWriter writer, int id, LdapEntry entry)
    {
        var begin = writer.Begin();
        writer.WriteInteger(id);
        WriteEntry(writer, entry);
        writer.End(begin);
    }

    /// <summary>Writes a SearchResultEntry without the message around it.</summary>
    public static void WriteEntry(BerWriter writer, LdapEntry entry)
    {
        var body = writer.Begin((byte)LdapProtocolOp.SearchResultEntry);
        writer.WriteText(entry.Dn);
        if (entry.Source is { } source) WriteSource(writer, source);
        else WriteAttributes(writer, entry.Attributes);
        writer.End(body);
    }

    /// <summary>Writes attributes from where they are stored, without making them first.</summary>
    private static void WriteSource(BerWriter writer, LdapEntrySource source)
    {
        var list = writer.Begin();
        for (var place = 0; place < source.Places; place++)
        {
            if (source.TryRead(place, out var description, out var values)) WriteAttribute(writer, description, values);
        }

        writer.End(list);
    }

    /// <summary>The response that ends an operation of a kind.</summary>
    public static LdapProtocolOp ResponseOf(LdapProtocolOp request) => request switch
    {
        LdapProtocolOp.BindRequest => LdapProtocolOp.BindResponse,
        LdapProtocolOp.SearchRequest => LdapProtocolOp.SearchResultDone,
        LdapProtocolOp.ModifyRequest => LdapProtocolOp.ModifyResponse,
        LdapProtocolOp.AddRequest => LdapProtocolOp.AddResponse,
        LdapProtocolOp.DeleteRequest => LdapProtocolOp.DeleteResponse,
        LdapProtocolOp.ModifyDnRequest => LdapProtocolOp.ModifyDnResponse,
        LdapProtocolOp.CompareRequest => LdapProtocolOp.CompareResponse,
        _ => LdapProtocolOp.ExtendedResponse,
    };
}
