using System.Formats.Asn1;

namespace FakeDrivers.Ldap;

/// <summary>Values of controls as octets and back.</summary>
internal static partial class LdapControlCodec
{
    /// <summary>The value of a control that has a type of its own.</summary>
    public static LdapValue? Encode(LdapControl control)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        return control switch
        {
            LdapPagedResultsControl or LdapSortControl or LdapSortResultControl or LdapVirtualListViewControl or LdapVirtualListViewResultControl
                or LdapMatchedValuesControl or LdapSubentriesControl => EncodeSearch(writer, control),
            LdapAssertionControl or LdapPreReadControl or LdapPostReadControl or LdapPreReadResultControl or LdapPostReadResultControl
                or LdapTransactionSpecificationControl or LdapProxiedAuthorizationControl or LdapProxiedAuthorizationV1Control
                or LdapSessionTrackingControl => EncodeUpdate(writer, control),
            LdapAuthorizationIdentityControl or LdapPasswordPolicyResultControl or LdapPasswordExpiringControl => EncodeBind(writer, control),
            LdapPersistentSearchControl or LdapEntryChangeControl or LdapSyncRequestControl or LdapSyncStateControl or LdapSyncDoneControl
                => EncodeChanges(writer, control),
            _ => EncodeActiveDirectory(writer, control),
        };
    }

    /// <summary>
    /// The control as its own type, of a request or of a response; what has no type of its own, as <see cref="LdapControl"/>.
    /// </summary>
    /// <exception cref="LdapException">The value is not what the control's standard demands (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapControl Decode(string oid, bool isCritical, LdapValue? value, bool isResponse)
    {
        try
        {
            var control = DecodeSearch(oid, value) ?? DecodeUpdate(oid, value, isResponse) ?? DecodeBind(oid, value, isResponse)
                ?? DecodeChanges(oid, value) ?? DecodeActiveDirectory(oid, value, isResponse);
            return control is null ? new LdapControl(oid) { IsCritical = isCritical, Value = value } : control with { IsCritical = isCritical };
        }
        catch (Exception error) when (error is AsnContentException or BerException or LdapException or OverflowException)
        {
            var why = error is LdapException wrong ? wrong.DiagnosticMessage : error.Message;
            var octets = value is { } given ? Convert.ToHexString(given.Span[..Math.Min(given.Length, 64)]) : "absent";
            throw new LdapException(new LdapResult(LdapResultCode.ProtocolError, $"The value of the control {oid} is wrong ({octets}): {why}"), error);
        }
    }

    private static AsnReader Reader(LdapValue? value) =>
        new((value ?? throw Wrong("There must be one.")).Octets, AsnEncodingRules.BER);

    private static AsnReader Sequence(LdapValue? value) => Reader(value).ReadSequence();

    private static LdapException Wrong(string text) => new(LdapResultCode.ProtocolError, text);

    private static LdapValue Finish(AsnWriter writer) => LdapValue.Adopt(writer.Encode());

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number);

    private static bool IsNext(AsnReader reader, Asn1Tag tag) => reader.HasData && reader.PeekTag().HasSameClassAndValue(tag);

    private static int ReadNumber(AsnReader reader, string what, int least = int.MinValue, Asn1Tag? tag = null) =>
        reader.TryReadInt32(out var number, tag) && number >= least ? number : throw Wrong($"The {what} is not a number from {least} to {int.MaxValue}.");

    private static int ReadEnumerated(AsnReader reader, string what, Asn1Tag? tag = null)
    {
        var octets = reader.ReadEnumeratedBytes(tag).Span;
        return octets.Length <= 4 && BerReader.ToInteger(octets) is >= 0 and var number ? (int)number : throw Wrong($"The {what} is out of range.");
    }

    private static void WriteEnumerated(AsnWriter writer, int number, Asn1Tag? tag = null) => writer.WriteEnumeratedValue((AnyNumber)number, tag);

    private static LdapValue ReadValue(AsnReader reader, Asn1Tag? tag = null) => LdapValue.Adopt(reader.ReadOctetString(tag));

    private static LdapValue? ReadOptionalValue(AsnReader reader) => IsNext(reader, Asn1Tag.PrimitiveOctetString) ? ReadValue(reader) : (LdapValue?)null;

    private static string ReadText(AsnReader reader, string what, Asn1Tag? tag = null) => ToText(ReadValue(reader, tag), what);

    private static string ToText(LdapValue value, string what) => BerReader.ToText(value.Span, what, LdapResultCode.ProtocolError);

    private static bool ReadFlag(AsnReader reader, bool otherwise) => IsNext(reader, Asn1Tag.Boolean) ? reader.ReadBoolean() : otherwise;

    private static void WriteText(AsnWriter writer, string text, Asn1Tag? tag = null) => writer.WriteOctetString(new LdapValue(text).Span, tag);

    private static void WriteValue(AsnWriter writer, LdapValue value, Asn1Tag? tag = null) => writer.WriteOctetString(value.Span, tag);

    private static LdapValue EncodeTexts(AsnWriter writer, IReadOnlyList<string> texts)
    {
        using (writer.PushSequence())
        {
            foreach (var text in texts) WriteText(writer, text);
        }

        return Finish(writer);
    }

    private static LdapValue EncodeFlags(AsnWriter writer, int flags)
    {
        using (writer.PushSequence()) writer.WriteInteger(flags);
        return Finish(writer);
    }

    /// <summary>AsnWriter takes enumerations only.</summary>
    private enum AnyNumber
    {
        Zero,
    }
}
