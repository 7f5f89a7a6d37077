using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>certificateExactMatch (RFC 4523 section 2.5.1): serial number and issuer, both as <c>{ serialNumber 1, issuer rdnSequence:"…" }</c> and as <c>1$issuer</c>.</summary>
internal sealed class LdapCertificateRule : LdapMatchingRule
{
    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) =>
        TryReadCertificate(value, out var serial, out var issuer) ? Key(serial, issuer, schema) : AssertionKeyOf(value, schema);

    internal override byte[]? AssertionKeyOf(LdapValue value, LdapSchema schema)
    {
        if (!value.TryGetText(out var text)) return TryReadCertificate(value, out var number, out var name) ? Key(number, name, schema) : null;
        return TryReadAssertion(text.Trim(), out var serial, out var issuer) ? Key(serial, issuer, schema) : null;
    }

    private static byte[]? Key(BigInteger serial, string issuer, LdapSchema schema) =>
        schema.DnKey(issuer) is { } key ? Encoding.UTF8.GetBytes(serial.ToString(CultureInfo.InvariantCulture) + "$" + key) : null;

    private static bool TryReadAssertion(string text, out BigInteger serial, out string issuer)
    {
        issuer = string.Empty;
        if (!text.StartsWith('{'))
        {
            var dollar = text.IndexOf('$', StringComparison.Ordinal);
            if (dollar > 0) issuer = text[(dollar + 1)..].Trim();
            return TryReadNumber(dollar < 0 ? string.Empty : text[..dollar].Trim(), out serial);
        }

        serial = default;
        var number = After(text, "serialNumber");
        var name = After(text, "rdnSequence:");
        if (number is null || name is null || !name.StartsWith('"')) return false;
        var end = name.IndexOf('"', 1);
        if (end < 0) return false;
        issuer = name[1..end];
        return TryReadNumber(number[..Math.Max(0, number.IndexOfAny([',', ' ', '}']))], out serial);
    }

    private static string? After(string text, string keyword)
    {
        var at = text.IndexOf(keyword, StringComparison.Ordinal);
        return at < 0 ? null : text[(at + keyword.Length)..].TrimStart();
    }

    private static bool TryReadNumber(string text, out BigInteger number) => text.EndsWith("'H", StringComparison.Ordinal) && text.StartsWith('\'')
        ? BigInteger.TryParse("0" + text[1..^2], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out number)
        : BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static bool TryReadCertificate(LdapValue value, out BigInteger serial, out string issuer)
    {
        serial = default;
        issuer = string.Empty;
        try
        {
            var body = new AsnReader(value.Octets, AsnEncodingRules.BER).ReadSequence().ReadSequence();
            if (body.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0))) body.ReadEncodedValue();
            serial = body.ReadInteger();
            body.ReadSequence();
            issuer = ReadName(body.ReadSequence());
            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static string ReadName(AsnReader name)
    {
        List<LdapRdn> rdns = [];
        while (name.HasData)
        {
            List<LdapNamePair> pairs = [];
            var set = name.ReadSetOf();
            while (set.HasData)
            {
                var pair = set.ReadSequence();
                var type = pair.ReadObjectIdentifier();
                pairs.Add(new(type, LdapDnText.ReadHex(Convert.ToHexString(pair.ReadEncodedValue().Span)) is { Length: > 0 } text ? LdapValue.Adopt(text) : " "));
            }

            rdns.Add(new(pairs));
        }

        // The certificate has the root's part first, a name has it last.
        rdns.Reverse();
        return new LdapDn(rdns).ToString();
    }
}
