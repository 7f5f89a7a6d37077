namespace FakeDrivers.Ldap;

/// <summary>A rule whose keys a function makes.</summary>
internal sealed class LdapKeyRule(Func<LdapValue, byte[]?> keyOf, bool isOrdered) : LdapMatchingRule
{
    internal override bool IsOrdered => isOrdered;

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => keyOf(value);
}
