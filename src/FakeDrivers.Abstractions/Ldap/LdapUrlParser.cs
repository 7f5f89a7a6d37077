using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Reads LDAP URLs as RFC 4516 has them. Where it stops at an error, it knows the position and what would be valid.</summary>
internal ref struct LdapUrlParser(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _errorAt;
    private string? _error;

    /// <summary>What is wrong and where, with the text and a caret below it.</summary>
    public readonly string Error => LdapTextError.Show("LDAP URL", _text, _errorAt, _error ?? string.Empty);

    public LdapUrl? Parse()
    {
        var colon = _text.IndexOf("://");
        if (colon < 0) return Fail(0, "it must begin with ldap://, ldaps:// or ldapi://");
        var scheme = _text[..colon].ToString().ToLowerInvariant();
        if (scheme is not ("ldap" or "ldaps" or "ldapi")) return Fail(0, $"the scheme '{scheme}' is none of ldap, ldaps and ldapi");
        var start = colon + 3;
        var slash = _text[start..].IndexOfAny('/', '?');
        var end = slash < 0 ? _text.Length : start + slash;
        if (end < _text.Length && _text[end] == '?') return Fail(end, "before '?' there must be '/' and a distinguished name, which may be empty");
        if (ReadHost(new() { Scheme = scheme }, start, end) is not { } url) return null;
        return end == _text.Length ? url : ReadParts(url, end + 1);
    }

    private LdapUrl? ReadHost(LdapUrl url, int start, int end)
    {
        var authority = _text[start..end];
        var closing = authority.LastIndexOf(']');
        var colon = authority[(closing + 1)..].IndexOf(':');
        var hostEnd = colon < 0 ? end : start + closing + 1 + colon;
        if (!authority.IsEmpty && authority[0] == '[' && closing + 1 != hostEnd - start) return Fail(start, "after '[' there must be an IPv6 address and ']'");
        string? host = authority.StartsWith("[") ? _text[(start + 1)..(hostEnd - 1)].ToString() : Decode(start, hostEnd);
        if (host is null) return null;
        if (colon < 0) return url with { Host = host };
        var digits = _text[(hostEnd + 1)..end];
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535) return url with { Host = host, Port = port };
        return Fail(hostEnd + 1, $"the port '{digits}' is no number from 0 to 65535");
    }

    private LdapUrl? ReadParts(LdapUrl url, int start)
    {
        for (var part = 0; ; part++)
        {
            var question = _text[start..].IndexOf('?');
            var end = question < 0 ? _text.Length : start + question;
            var read = part switch
            {
                0 => Decode(start, end) is { } dn ? url with { Dn = dn } : null,
                1 => ReadAttributes(url, start, end),
                2 => ReadScope(url, start, end),
                3 => ReadFilter(url, start, end),
                4 => ReadExtensions(url, start, end),
                _ => Fail(start - 1, "a fifth '?' follows; after the distinguished name come attributes, scope, filter and extensions"),
            };
            if (read is null || question < 0) return read;
            url = read;
            start = end + 1;
        }
    }

    private LdapUrl? ReadAttributes(LdapUrl url, int start, int end)
    {
        if (start == end) return url;
        var attributes = new List<string>();
        foreach (var (from, to) in Elements(start, end))
        {
            if (Decode(from, to) is not { } attribute) return null;
            if (attribute.Length == 0) return Fail(from, "between commas there must be an attribute");
            attributes.Add(attribute);
        }

        return url with { Attributes = attributes };
    }

    private LdapUrl? ReadScope(LdapUrl url, int start, int end)
    {
        var scope = _text[start..end];
        LdapSearchScope? read = scope.ToString().ToLowerInvariant() switch
        {
            "base" => LdapSearchScope.Base,
            "one" => LdapSearchScope.OneLevel,
            "sub" => LdapSearchScope.Subtree,
            "subord" or "children" => LdapSearchScope.Subordinates,
            _ => null,
        };
        if (read is null && !scope.IsEmpty) return Fail(start, $"the scope '{scope}' is none of base, one, sub and subord");
        return url with { Scope = read };
    }

    private LdapUrl? ReadFilter(LdapUrl url, int start, int end)
    {
        if (start == end) return url;
        if (Decode(start, end) is not { } decoded) return null;
        var parser = new LdapFilterParser(decoded);
        return parser.Parse() is { } filter ? url with { Filter = filter } : Fail(start, $"the filter is none. {parser.Error.Replace("\n", "\n    ", StringComparison.Ordinal)}\n  It stands here");
    }

    private LdapUrl? ReadExtensions(LdapUrl url, int start, int end)
    {
        if (start == end) return url;
        var extensions = new List<LdapUrlExtension>();
        foreach (var (from, to) in Elements(start, end))
        {
            var isCritical = from < to && _text[from] == '!';
            var typeStart = isCritical ? from + 1 : from;
            var equals = _text[typeStart..to].IndexOf('=');
            var typeEnd = equals < 0 ? to : typeStart + equals;
            if (Decode(typeStart, typeEnd) is not { } type) return null;
            if (type.Length == 0) return Fail(typeStart, "an extension must have a type, a name or an OID");
            string? value = null;
            if (equals >= 0 && (value = Decode(typeEnd + 1, to)) is null) return null;
            extensions.Add(new(type, value, isCritical));
        }

        return url with { Extensions = extensions };
    }

    private readonly List<(int From, int To)> Elements(int start, int end)
    {
        var elements = new List<(int From, int To)>();
        while (true)
        {
            var comma = _text[start..end].IndexOf(',');
            elements.Add((start, comma < 0 ? end : start + comma));
            if (comma < 0) return elements;
            start += comma + 1;
        }
    }

    private string? Decode(int start, int end)
    {
        var part = _text[start..end];
        if (!part.Contains('%')) return part.ToString();
        var octets = new byte[Encoding.UTF8.GetMaxByteCount(part.Length)];
        var length = 0;
        for (var at = 0; at < part.Length; at++)
        {
            if (part[at] != '%')
            {
                var plain = part[at..];
                var next = plain.IndexOf('%');
                if (next >= 0) plain = plain[..next];
                length += Encoding.UTF8.GetBytes(plain, octets.AsSpan(length));
                at += plain.Length - 1;
            }
            else if (at + 2 < part.Length && byte.TryParse(part.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octets[length]))
            {
                length++;
                at += 2;
            }
            else
            {
                Fail(start + at, "after '%' there must be two hexadecimal digits");
                return null;
            }
        }

        return Encoding.UTF8.GetString(octets.AsSpan(0, length));
    }

    private LdapUrl? Fail(int position, string what)
    {
        _errorAt = position;
        _error = what;
        return null;
    }
}
