using System.Globalization;
using System.Numerics;

namespace FakeDrivers.Ldap;

/// <summary>The bit rules of Active Directory: all, or any, of the asserted bits are set in an integer ([MS-ADTS] 3.1.1.3.4.4).</summary>
internal sealed class LdapBitRule(bool needsAll) : LdapMatchingRule
{
    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => TryRead(value, out _) ? value.Array : null;

    internal override bool? Matches(LdapValue value, LdapValue assertion, LdapSchema schema)
    {
        if (!TryRead(assertion, out var bits) || !TryRead(value, out var number)) return null;
        return needsAll ? (number & bits) == bits : !(number & bits).IsZero;
    }

    internal override bool HasKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) => Matches(value, new LdapValue(key), schema) == true;

    private static bool TryRead(LdapValue value, out BigInteger number) =>
        BigInteger.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
