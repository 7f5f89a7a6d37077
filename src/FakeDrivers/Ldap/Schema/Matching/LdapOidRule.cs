using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>objectIdentifierMatch (RFC 4517 section 4.2.26): names and OIDs of classes, types, rules and syntaxes are the same.</summary>
/// <remarks>That a subclass satisfies an assertion of <c>objectClass</c> is the filter's business: see <see cref="LdapObjectClass.IsSubclassOf"/>.</remarks>
internal sealed class LdapOidRule : LdapMatchingRule
{
    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) =>
        !value.TryGetText(out var text) || !LdapDnReader.IsType(text) ? null : OidOf(text, schema) is { } oid ? Encoding.ASCII.GetBytes(oid) : Lower(value);

    /// <summary>A name that nothing has can equal nothing; where unknown names are let in, they are compared as text.</summary>
    internal override byte[]? AssertionKeyOf(LdapValue value, LdapSchema schema)
    {
        var key = KeyOf(value, schema);
        return key is null || char.IsAsciiDigit((char)key[0]) || schema.IsLenient ? key : null;
    }

    private static string? OidOf(string text, LdapSchema schema)
    {
        if (char.IsAsciiDigit(text[0])) return text;
        return schema.FindObjectClass(text)?.Oid ?? schema.FindAttributeType(text)?.Oid ?? schema.FindMatchingRule(text)?.Oid;
    }

    private static byte[]? Lower(LdapValue value) => LdapTextPreparation.Prepare(value.Array, fold: true);
}
