namespace FakeDrivers.Ldap;

/// <summary>generalizedTimeMatch and generalizedTimeOrderingMatch (RFC 4517 sections 4.2.16 and 4.2.17): as instants.</summary>
/// <remarks>A key is the time in UTC as <c>yyyyMMddHHmmss</c>, and a fraction without trailing zeros if there is one.</remarks>
internal sealed class LdapTimeRule : LdapMatchingRule
{
    internal override bool IsOrdered => true;

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => LdapTimeText.KeyOf(value.Span);

    internal override bool HasKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) =>
        LdapTimeText.IsCommon(value.Span) ? value.Span[..14].SequenceEqual(key) : base.HasKey(value, key, schema);

    internal override int? CompareToKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) =>
        LdapTimeText.IsCommon(value.Span) ? value.Span[..14].SequenceCompareTo(key) : base.CompareToKey(value, key, schema);
}
