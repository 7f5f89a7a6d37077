namespace FakeDrivers.Ldap;

/// <summary>Equality of objectSid and objectGUID: by octets, and the text forms <c>S-1-5-…</c> and <c>xxxxxxxx-xxxx-…</c> are read.</summary>
internal sealed class LdapSidRule(Func<LdapValue, byte[]?> read) : LdapMatchingRule
{
    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => read(value) ?? value.Array;
}
