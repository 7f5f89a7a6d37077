namespace FakeDrivers.Ldap;

/// <summary>Rules that compare what stands first in a description, <c>( 2.5.4.3 NAME …</c> (RFC 4517 sections 4.2.14, 4.2.18 and 4.2.25).</summary>
internal sealed class LdapFirstComponentRule(LdapMatchingRule rule) : LdapMatchingRule
{
    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => First(value) is { } first ? rule.KeyOf(first, schema) : null;

    internal override byte[]? AssertionKeyOf(LdapValue value, LdapSchema schema) => rule.AssertionKeyOf(value, schema);

    private static LdapValue? First(LdapValue description)
    {
        var text = description.Text.AsSpan().TrimStart();
        if (text.IsEmpty || text[0] != '(') return null;
        text = text[1..].TrimStart();
        var end = text.IndexOfAny(' ', ')', '{');
        return end <= 0 ? (LdapValue?)null : new LdapValue(text[..end].Trim('\'').ToString());
    }
}
