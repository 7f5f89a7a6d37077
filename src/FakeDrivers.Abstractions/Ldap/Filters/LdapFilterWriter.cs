using System.Buffers;
using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Writes filters as RFC 4515 has them.</summary>
internal static class LdapFilterWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\0*()\\");

    public static string Write(LdapFilter filter)
    {
        var text = new StringBuilder(64);
        Append(text, filter);
        return text.ToString();
    }

    public static string Escape(string value)
    {
        if (value.AsSpan().IndexOfAny(Special) < 0) return value;
        var text = new StringBuilder(value.Length + 8);
        AppendEscaped(text, value);
        return text.ToString();
    }

    public static string Escape(ReadOnlySpan<byte> value)
    {
        var text = new StringBuilder(value.Length * 3);
        foreach (var octet in value) AppendOctet(text, octet);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LdapFilter filter)
    {
        text.Append('(');
        switch (filter)
        {
            case LdapAndFilter and: AppendAll(text.Append('&'), and.Filters); break;
            case LdapOrFilter or: AppendAll(text.Append('|'), or.Filters); break;
            case LdapNotFilter not: Append(text.Append('!'), not.Filter); break;
            case LdapEqualityFilter equality: AppendItem(text, equality.Attribute, "=", equality.Value); break;
            case LdapPresenceFilter presence: text.Append(presence.Attribute).Append("=*"); break;
            case LdapSubstringFilter substring: AppendSubstring(text, substring); break;
            case LdapGreaterOrEqualFilter greater: AppendItem(text, greater.Attribute, ">=", greater.Value); break;
            case LdapLessOrEqualFilter less: AppendItem(text, less.Attribute, "<=", less.Value); break;
            case LdapApproximateFilter approximate: AppendItem(text, approximate.Attribute, "~=", approximate.Value); break;
            case LdapExtensibleFilter extensible: AppendExtensible(text, extensible); break;
        }

        text.Append(')');
    }

    private static void AppendAll(StringBuilder text, IReadOnlyList<LdapFilter> filters)
    {
        foreach (var filter in filters) Append(text, filter);
    }

    private static void AppendItem(StringBuilder text, string attribute, string sign, LdapValue value) =>
        AppendValue(text.Append(attribute).Append(sign), value);

    private static void AppendSubstring(StringBuilder text, LdapSubstringFilter filter)
    {
        text.Append(filter.Attribute).Append('=');
        if (filter.Initial is { } initial) AppendValue(text, initial);
        text.Append('*');
        foreach (var part in filter.Middle)
        {
            AppendValue(text, part);
            text.Append('*');
        }

        if (filter.Final is { } final) AppendValue(text, final);
    }

    private static void AppendExtensible(StringBuilder text, LdapExtensibleFilter filter)
    {
        text.Append(filter.Attribute);
        if (filter.WithDn) text.Append(":dn");
        if (filter.MatchingRule is { } rule) text.Append(':').Append(rule);
        AppendValue(text.Append(":="), filter.Value);
    }

    private static void AppendValue(StringBuilder text, LdapValue value)
    {
        if (value.TryGetText(out var plain))
        {
            AppendEscaped(text, plain);
            return;
        }

        // Octets that are no UTF-8 text can only be written as escapes; the readable ones stay readable.
        foreach (var octet in value.Span)
        {
            if (octet is > 0x1F and < 0x7F and not ((byte)'*' or (byte)'(' or (byte)')' or (byte)'\\')) text.Append((char)octet);
            else AppendOctet(text, octet);
        }
    }

    private static void AppendEscaped(StringBuilder text, ReadOnlySpan<char> value)
    {
        while (value.IndexOfAny(Special) is >= 0 and var at)
        {
            text.Append(value[..at]);
            AppendOctet(text, (byte)value[at]);
            value = value[(at + 1)..];
        }

        text.Append(value);
    }

    private static void AppendOctet(StringBuilder text, byte octet) => text.Append(CultureInfo.InvariantCulture, $"\\{octet:x2}");
}
