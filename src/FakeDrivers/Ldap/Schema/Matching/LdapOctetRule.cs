namespace FakeDrivers.Ldap;

/// <summary>Rules that compare octets as they are (RFC 4517 sections 4.2.27 to 4.2.29), and others whose values have one spelling.</summary>
internal sealed class LdapOctetRule(Func<LdapValue, bool>? fits = null) : LdapMatchingRule
{
    internal override bool IsOrdered => true;

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => fits is null || fits(value) ? value.Array : null;

    internal override bool HasKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) => value.Span.SequenceEqual(key);

    internal override int? CompareToKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) => value.Span.SequenceCompareTo(key);

    internal override byte[]? PartKeyOf(LdapValue part, LdapSubstringPlace place, LdapSchema schema) => part.Array;
}
