namespace FakeDrivers.Ldap;

/// <content>What clients send.</content>
internal static partial class LdapMessageWriter
{
    /// <summary>Writes a request.</summary>
    public static void WriteRequest(BerWriter writer, int id, LdapRequest request)
    {
        var message = writer.Begin();
        writer.WriteInteger(id);
        if (request is LdapDeleteRequest delete) writer.WriteText(delete.Dn, (byte)LdapProtocolOp.DeleteRequest);
        else WriteBody(writer, request);
        WriteControls(writer, request.Controls);
        writer.End(message);
    }

    /// <summary>Writes an unbind.</summary>
    public static void WriteUnbind(BerWriter writer, int id)
    {
        var message = writer.Begin();
        writer.WriteInteger(id);
        writer.WriteOctets([], (byte)LdapProtocolOp.UnbindRequest);
        writer.End(message);
    }

    /// <summary>Writes an abandon.</summary>
    public static void WriteAbandon(BerWriter writer, int id, int abandonedId)
    {
        var message = writer.Begin();
        writer.WriteInteger(id);
        writer.WriteInteger(abandonedId, (byte)LdapProtocolOp.AbandonRequest);
        writer.End(message);
    }

    private static void WriteBody(BerWriter writer, LdapRequest request)
    {
        var body = writer.Begin((byte)(request switch
        {
            LdapBindRequest => LdapProtocolOp.BindRequest,
            LdapSearchRequest => LdapProtocolOp.SearchRequest,
            LdapModifyRequest => LdapProtocolOp.ModifyRequest,
            LdapAddRequest => LdapProtocolOp.AddRequest,
            LdapModifyDnRequest => LdapProtocolOp.ModifyDnRequest,
            LdapCompareRequest => LdapProtocolOp.CompareRequest,
            LdapExtendedRequest => LdapProtocolOp.ExtendedRequest,
            _ => throw new ArgumentException($"A {request.GetType().Name} has no form on the wire.", nameof(request)),
        }));
        switch (request)
        {
            case LdapBindRequest bind:
                WriteBind(writer, bind);
                break;
            case LdapSearchRequest search:
                WriteSearch(writer, search);
                break;
            case LdapModifyRequest modify:
                WriteModify(writer, modify);
                break;
            case LdapAddRequest add:
                writer.WriteText(add.Dn);
                WriteAttributes(writer, add.Attributes);
                break;
            case LdapModifyDnRequest rename:
                writer.WriteText(rename.Dn);
                writer.WriteText(rename.NewRdn);
                writer.WriteBoolean(rename.DeleteOldRdn);
                if (rename.NewSuperior is { } superior) writer.WriteText(superior, 0x80);
                break;
            case LdapCompareRequest compare:
                writer.WriteText(compare.Dn);
                var assertion = writer.Begin();
                writer.WriteText(compare.Attribute);
                writer.WriteValue(compare.Value);
                writer.End(assertion);
                break;
            case LdapExtendedRequest extended:
                writer.WriteText(extended.Oid, 0x80);
                if (extended.Value is { } value) writer.WriteValue(value, 0x81);
                break;
        }

        writer.End(body);
    }

    private static void WriteBind(BerWriter writer, LdapBindRequest bind)
    {
        writer.WriteInteger(bind.Version);
        writer.WriteText(bind.Name);
        if (bind.Credentials is LdapSimpleCredentials simple)
        {
            writer.WriteValue(simple.Password, 0x80);
            return;
        }

        var credentials = (LdapSaslCredentials)bind.Credentials;
        var sasl = writer.Begin(0xA3);
        writer.WriteText(credentials.Mechanism);
        if (credentials.Credentials is { } octets) writer.WriteValue(octets);
        writer.End(sasl);
    }

    private static void WriteSearch(BerWriter writer, LdapSearchRequest search)
    {
        writer.WriteText(search.BaseDn);
        writer.WriteEnumerated((int)search.Scope);
        writer.WriteEnumerated((int)search.DerefAliases);
        writer.WriteInteger(search.SizeLimit);
        writer.WriteInteger((long)search.TimeLimit.TotalSeconds);
        writer.WriteBoolean(search.TypesOnly);
        LdapFilterCodec.Write(writer, search.Filter);
        var list = writer.Begin();
        WriteTexts(writer, search.Attributes);
        writer.End(list);
    }

    private static void WriteModify(BerWriter writer, LdapModifyRequest modify)
    {
        writer.WriteText(modify.Dn);
        var list = writer.Begin();
        foreach (var modification in modify.Modifications)
        {
            var change = writer.Begin();
            writer.WriteEnumerated((int)modification.Kind);
            WriteAttribute(writer, modification.Attribute);
            writer.End(change);
        }

        writer.End(list);
    }
}
