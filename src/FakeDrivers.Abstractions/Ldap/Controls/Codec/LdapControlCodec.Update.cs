using System.Formats.Asn1;

namespace FakeDrivers.Ldap;

/// <content>What guards and accompanies operations: assertions, reads, transactions, on whose behalf.</content>
internal static partial class LdapControlCodec
{
    private static LdapValue EncodeUpdate(AsnWriter writer, LdapControl control)
    {
        switch (control)
        {
            case LdapAssertionControl assertion:
                var filter = new BerWriter();
                LdapFilterCodec.Write(filter, assertion.Filter);
                return filter.ToValue();
            case LdapPreReadControl pre:
                return EncodeTexts(writer, pre.Attributes);
            case LdapPostReadControl post:
                return EncodeTexts(writer, post.Attributes);
            case LdapPreReadResultControl pre:
                return EncodeEntry(pre.Entry);
            case LdapPostReadResultControl post:
                return EncodeEntry(post.Entry);
            case LdapTransactionSpecificationControl transaction:
                return transaction.TransactionId;
            case LdapProxiedAuthorizationControl proxied:
                return proxied.AuthorizationId;
        }

        using (writer.PushSequence())
        {
            if (control is LdapProxiedAuthorizationV1Control proxied)
            {
                WriteText(writer, proxied.Dn);
            }
            else
            {
                var session = (LdapSessionTrackingControl)control;
                WriteText(writer, session.SourceIp);
                WriteText(writer, session.SourceName);
                WriteText(writer, session.FormatOid);
                WriteText(writer, session.TrackingIdentifier);
            }
        }

        return Finish(writer);
    }

    private static LdapControl? DecodeUpdate(string oid, LdapValue? value, bool isResponse)
    {
        switch (oid)
        {
            case LdapAssertionControl.ControlOid:
                var reader = new BerReader((value ?? throw Wrong("There must be one.")).Span);
                return new LdapAssertionControl(LdapFilterCodec.Read(ref reader));
            case LdapPreReadControl.ControlOid:
                return isResponse ? new LdapPreReadResultControl(ReadEntry(value)) : new LdapPreReadControl(ReadTexts(value));
            case LdapPostReadControl.ControlOid:
                return isResponse ? new LdapPostReadResultControl(ReadEntry(value)) : new LdapPostReadControl(ReadTexts(value));
            case LdapTransactionSpecificationControl.ControlOid:
                return new LdapTransactionSpecificationControl(value ?? throw Wrong("There must be one."));
            case LdapProxiedAuthorizationControl.ControlOid:
                return new LdapProxiedAuthorizationControl(ToText(value ?? throw Wrong("There must be one."), "identity"));
            case LdapProxiedAuthorizationV1Control.ControlOid:
                return new LdapProxiedAuthorizationV1Control(ReadText(Sequence(value), "name"));
            case LdapSessionTrackingControl.ControlOid:
                var inner = Sequence(value);
                return new LdapSessionTrackingControl(
                    ReadText(inner, "address"), ReadText(inner, "name of the source"), ReadText(inner, "OID"), ReadText(inner, "identifier"));
            default:
                return null;
        }
    }

    private static LdapValue EncodeEntry(LdapEntry entry)
    {
        var writer = new BerWriter();
        LdapMessageWriter.WriteEntry(writer, entry);
        return writer.ToValue();
    }

    private static LdapEntry ReadEntry(LdapValue? value)
    {
        var body = new BerReader((value ?? throw Wrong("There must be one.")).Span).Enter((byte)LdapProtocolOp.SearchResultEntry);
        return LdapMessageReader.ReadEntry(ref body);
    }

    private static List<string> ReadTexts(LdapValue? value)
    {
        var inner = Sequence(value);
        var texts = new List<string>();
        while (inner.HasData) texts.Add(ReadText(inner, "attribute description"));
        return texts;
    }
}
