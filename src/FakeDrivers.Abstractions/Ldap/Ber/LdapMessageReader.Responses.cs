namespace FakeDrivers.Ldap;

/// <content>What servers send.</content>
internal static partial class LdapMessageReader
{
    /// <summary>Reads a message of a server.</summary>
    /// <param name="pdu">The octets, from identifier to end.</param>
    /// <returns>The message.</returns>
    /// <exception cref="BerException">The octets are no such message.</exception>
    /// <exception cref="LdapException">A part is not what the protocol demands (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapResponseMessage ReadResponse(ReadOnlySpan<byte> pdu)
    {
        var reader = new BerReader(pdu).Enter(BerTag.Sequence);
        var number = reader.ReadInteger();
        if (number is < 0 or > int.MaxValue) throw new BerException($"A message has the number {number}.");
        var op = (LdapProtocolOp)reader.NextTag;
        var body = reader.Enter((byte)op);
        LdapResult? result = null;
        LdapSearchMessage? message = null;
        switch (op)
        {
            case LdapProtocolOp.SearchResultEntry:
                message = new LdapSearchEntry(ReadEntry(ref body));
                break;
            case LdapProtocolOp.SearchResultReference:
                var urls = new List<string>();
                while (!body.IsEmpty) urls.Add(body.ReadText("URL"));
                message = new LdapSearchReference(urls);
                break;
            case LdapProtocolOp.IntermediateResponse:
                var oid = body.NextTag == 0x80 ? body.ReadText("OID", 0x80) : null;
                message = new LdapIntermediateResponse(oid, body.ReadOptionalValue(0x81));
                break;
            case LdapProtocolOp.BindResponse:
                var bound = (LdapBindResult)ReadResult(ref body, new LdapBindResult());
                result = bound with { ServerSaslCredentials = body.ReadOptionalValue(0x87) };
                break;
            case LdapProtocolOp.ExtendedResponse:
                var extended = (LdapExtendedResult)ReadResult(ref body, new LdapExtendedResult());
                if (body.NextTag == 0x8A) extended = extended with { Oid = body.ReadText("OID", 0x8A) };
                result = extended with { Value = body.ReadOptionalValue(0x8B) };
                break;
            case LdapProtocolOp.SearchResultDone or LdapProtocolOp.ModifyResponse or LdapProtocolOp.AddResponse or LdapProtocolOp.DeleteResponse
                or LdapProtocolOp.ModifyDnResponse or LdapProtocolOp.CompareResponse:
                result = ReadResult(ref body, new LdapResult());
                break;
            default:
                throw new BerException($"A message of the kind 0x{(byte)op:X2} is no response.");
        }

        body.SkipRest();
        if (ReadControls(ref reader, isResponse: true) is { Count: > 0 } controls)
        {
            if (result is not null) result = result with { Controls = controls };
            if (message is not null) message = message with { Controls = controls };
        }

        return new((int)number, op, result, message);
    }

    /// <summary>Reads the body of a SearchResultEntry.</summary>
    public static LdapEntry ReadEntry(ref BerReader body)
    {
        var dn = body.ReadDn();
        var list = body.Enter(BerTag.Sequence);
        return new(dn, ReadAttributes(ref list));
    }

    private static LdapResult ReadResult(ref BerReader body, LdapResult result)
    {
        var code = body.ReadEnumerated(int.MaxValue, "result code");
        result = result with { Code = (LdapResultCode)code, MatchedDn = body.ReadDn(), DiagnosticMessage = body.ReadText("diagnostic message") };
        if (body.NextTag != 0xA3) return result;
        var urls = body.Enter(0xA3);
        var referrals = new List<string>();
        while (!urls.IsEmpty) referrals.Add(urls.ReadText("URL"));
        return result with { Referrals = referrals };
    }
}
