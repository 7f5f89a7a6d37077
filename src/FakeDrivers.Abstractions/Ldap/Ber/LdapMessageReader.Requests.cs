namespace FakeDrivers.Ldap;

/// <content>What clients send.</content>
internal static partial class LdapMessageReader
{
    /// <summary>Reads a message of a client.</summary>
    /// <param name="pdu">The octets, from identifier to end.</param>
    /// <returns>The message; with an error when its number is known but the request is not what the protocol demands.</returns>
    /// <exception cref="BerException">The octets are no such message.</exception>
    public static LdapRequestMessage ReadRequest(ReadOnlySpan<byte> pdu)
    {
        var reader = new BerReader(pdu).Enter(BerTag.Sequence);
        var number = reader.ReadInteger();
        if (number is < 0 or > int.MaxValue) throw new BerException($"A message has the number {number}.");
        var id = (int)number;
        var op = (LdapProtocolOp)reader.NextTag;
        switch (op)
        {
            case LdapProtocolOp.UnbindRequest:
                reader.Read((byte)op);
                reader.SkipRest();
                return new(id, op, null);
            case LdapProtocolOp.AbandonRequest:
                var abandoned = reader.ReadInteger((byte)op);
                reader.SkipRest();
                return new(id, op, null, AbandonedId: abandoned is > 0 and <= int.MaxValue ? (int)abandoned : 0);
        }

        try
        {
            var request = ReadRequest(ref reader, op);
            return new(id, op, ReadControls(ref reader, isResponse: false) is { Count: > 0 } controls ? request with { Controls = controls } : request);
        }
        catch (LdapException error)
        {
            return new(id, op, null, error);
        }
    }

    private static LdapRequest ReadRequest(ref BerReader message, LdapProtocolOp op)
    {
        if (op == LdapProtocolOp.DeleteRequest) return new LdapDeleteRequest(message.ReadDn((byte)op));
        if (op is not (LdapProtocolOp.BindRequest or LdapProtocolOp.SearchRequest or LdapProtocolOp.ModifyRequest or LdapProtocolOp.AddRequest
            or LdapProtocolOp.ModifyDnRequest or LdapProtocolOp.CompareRequest or LdapProtocolOp.ExtendedRequest))
        {
            throw new BerException($"A message of the kind 0x{(byte)op:X2} is no request.");
        }

        var body = message.Enter((byte)op);
        LdapRequest request = op switch
        {
            LdapProtocolOp.BindRequest => ReadBind(ref body),
            LdapProtocolOp.SearchRequest => ReadSearch(ref body),
            LdapProtocolOp.ModifyRequest => ReadModify(ref body),
            LdapProtocolOp.AddRequest => ReadAdd(ref body),
            LdapProtocolOp.ModifyDnRequest => ReadModifyDn(ref body),
            LdapProtocolOp.CompareRequest => ReadCompare(ref body),
            _ => ReadExtended(ref body),
        };
        body.SkipRest();
        return request;
    }

    private static LdapBindRequest ReadBind(ref BerReader body)
    {
        var version = body.ReadInteger();
        if (version is < 1 or > 127) throw Wrong($"The version is {version}; it must be 3.");
        var name = body.ReadDn();
        if (body.IsEmpty) throw new BerException("A bind has no credentials.");
        return new() { Version = (int)version, Name = name, Credentials = ReadCredentials(ref body) };
    }

    private static LdapCredentials ReadCredentials(ref BerReader body)
    {
        if (body.NextTag == 0x80) return new LdapSimpleCredentials(body.ReadValue(0x80));
        if (body.NextTag != 0xA3) throw new LdapException(LdapResultCode.AuthMethodNotSupported, $"A way to authenticate 0x{body.NextTag:X2} is unknown; there are simple and SASL.");
        var sasl = body.Enter(0xA3);
        var mechanism = sasl.ReadText("SASL mechanism");
        var credentials = sasl.ReadOptionalValue();
        sasl.SkipRest();
        return new LdapSaslCredentials(mechanism, credentials);
    }

    private static LdapSearchRequest ReadSearch(ref BerReader body)
    {
        var baseDn = body.ReadDn();
        var scope = (LdapSearchScope)body.ReadEnumerated(3, "scope");
        var derefAliases = (LdapDerefAliases)body.ReadEnumerated(3, "way to follow aliases");
        var sizeLimit = body.ReadCount("size limit");
        var timeLimit = body.ReadCount("time limit");
        var typesOnly = body.ReadBoolean();
        var filter = LdapFilterCodec.Read(ref body);
        var list = body.Enter(BerTag.Sequence);
        List<string>? attributes = null;
        while (!list.IsEmpty) (attributes ??= []).Add(list.ReadText("attribute description"));
        return new(baseDn, scope, filter, attributes is null ? [] : attributes)
        {
            DerefAliases = derefAliases,
            SizeLimit = sizeLimit,
            TimeLimit = TimeSpan.FromSeconds(timeLimit),
            TypesOnly = typesOnly,
        };
    }

    private static LdapModifyRequest ReadModify(ref BerReader body)
    {
        var dn = body.ReadDn();
        var list = body.Enter(BerTag.Sequence);
        var modifications = new List<LdapModification>();
        while (!list.IsEmpty)
        {
            var change = list.Enter(BerTag.Sequence);
            var kind = (LdapModificationKind)change.ReadEnumerated(3, "kind of modification");
            modifications.Add(new(kind, ReadAttribute(ref change)));
            change.SkipRest();
        }

        return new(dn, modifications);
    }

    private static LdapAddRequest ReadAdd(ref BerReader body)
    {
        var dn = body.ReadDn();
        var list = body.Enter(BerTag.Sequence);
        return new(dn, ReadAttributes(ref list));
    }

    private static LdapModifyDnRequest ReadModifyDn(ref BerReader body)
    {
        var dn = body.ReadDn();
        var newRdn = body.ReadDn();
        var deleteOldRdn = body.ReadBoolean();
        var newSuperior = body.NextTag == 0x80 ? body.ReadDn(0x80) : null;
        return new(dn, newRdn, deleteOldRdn, newSuperior);
    }

    private static LdapCompareRequest ReadCompare(ref BerReader body)
    {
        var dn = body.ReadDn();
        var assertion = body.Enter(BerTag.Sequence);
        var attribute = assertion.ReadText("attribute description");
        var value = assertion.ReadValue();
        assertion.SkipRest();
        return new(dn, attribute, value);
    }

    private static LdapExtendedRequest ReadExtended(ref BerReader body)
    {
        var oid = body.ReadText("OID of an extended operation", 0x80);
        return new(oid, body.ReadOptionalValue(0x81));
    }

    private static LdapException Wrong(string text) => new(LdapResultCode.ProtocolError, text);
}
