using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Rules of numeric strings and telephone numbers: some characters do not count (RFC 4518 sections 2.6.2 and 2.6.3).</summary>
internal sealed class LdapDroppingRule(bool isTelephone) : LdapMatchingRule
{
    internal override bool IsOrdered => true;

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema)
    {
        var octets = value.Array;
        if (isTelephone && !Ascii.IsValid(octets)) return LdapTextPreparation.Prepare(octets, fold: true) is { } folded ? Drop(folded) : null;
        if (!isTelephone && !LdapSyntaxChecks.AreDigitsAndSpaces(octets)) return null;
        return Drop(octets);
    }

    private byte[] Drop(byte[] octets)
    {
        var length = 0;
        var isOwn = true;
        foreach (var octet in octets)
        {
            if (!IsDropped(octet)) length++;
            isOwn &= LdapTextPreparation.Lower(octet) == octet;
        }

        if (isOwn && length == octets.Length) return octets;
        var key = new byte[length];
        length = 0;
        foreach (var octet in octets)
        {
            if (!IsDropped(octet)) key[length++] = LdapTextPreparation.Lower(octet);
        }

        return key;
    }

    private bool IsDropped(byte octet) => LdapTextPreparation.IsSpace(octet) || (isTelephone && (octet == '-' || LdapTextPreparation.IsNothing(octet)));
}
