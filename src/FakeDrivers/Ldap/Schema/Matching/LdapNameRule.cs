using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>distinguishedNameMatch (RFC 4517 section 4.2.15), uniqueMemberMatch (4.2.31) when a UID may follow the name, and the in-chain rule.</summary>
internal sealed class LdapNameRule(bool mayHaveUid = false) : LdapMatchingRule
{
    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema)
    {
        if (!value.TryGetText(out var text)) return null;
        var uid = mayHaveUid ? IndexOfUid(text) : -1;
        var key = schema.DnKey(uid < 0 ? text : text[..uid]);
        return key is null ? null : Encoding.UTF8.GetBytes(uid < 0 ? key : key + text[uid..]);
    }

    /// <summary>Where the <c>#</c> before a bit string stands at the end of a name; below zero without one (RFC 4517 section 3.3.21).</summary>
    public static int IndexOfUid(string text)
    {
        if (!text.EndsWith("'B", StringComparison.Ordinal)) return -1;
        var at = text.LastIndexOf('#');
        return at >= 0 && text.Length >= at + 4 && text[at + 1] == '\'' && text.AsSpan(at + 2, text.Length - at - 4).IndexOfAnyExcept('0', '1') < 0 ? at : -1;
    }
}
