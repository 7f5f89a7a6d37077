using System.Buffers;
using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Writes LDAP URLs as RFC 4516 has them.</summary>
internal static class LdapUrlWriter
{
    private const string Unreserved = "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~";

    private static readonly SearchValues<byte> HostOctets = Octets(Unreserved + "!$&'()*+,;=");
    private static readonly SearchValues<byte> PartOctets = Octets(Unreserved + "!$&'()*+,;=:@/");
    private static readonly SearchValues<byte> ElementOctets = Octets(Unreserved + "!$&'()*+;=:@/");

    public static string Write(LdapUrl url)
    {
        var text = new StringBuilder(url.Scheme, 64).Append("://");
        if (url.Host.Contains(':', StringComparison.Ordinal) && url.Scheme != "ldapi") text.Append('[').Append(url.Host).Append(']');
        else Append(text, url.Host, HostOctets);
        if (url.Port is { } port) text.Append(CultureInfo.InvariantCulture, $":{port}");
        string?[] parts =
        [
            string.Join(',', url.Attributes.Select(attribute => Encode(attribute, ElementOctets))),
            Scope(url.Scope),
            url.Filter is { } filter ? Encode(filter.ToString(), PartOctets) : null,
            string.Join(',', url.Extensions.Select(Extension)),
        ];
        var last = Array.FindLastIndex(parts, part => !string.IsNullOrEmpty(part));
        if (url.Dn is null && last < 0) return text.ToString();
        Append(text.Append('/'), url.Dn ?? string.Empty, PartOctets);
        foreach (var part in parts.AsSpan(0, last + 1)) text.Append('?').Append(part);
        return text.ToString();
    }

    private static string? Scope(LdapSearchScope? scope) => scope switch
    {
        LdapSearchScope.Base => "base",
        LdapSearchScope.OneLevel => "one",
        LdapSearchScope.Subtree => "sub",
        LdapSearchScope.Subordinates => "subord",
        _ => null,
    };

    private static string Extension(LdapUrlExtension extension)
    {
        var type = $"{(extension.IsCritical ? "!" : string.Empty)}{Encode(extension.Type, ElementOctets)}";
        return extension.Value is null ? type : $"{type}={Encode(extension.Value, ElementOctets)}";
    }

    private static string Encode(string value, SearchValues<byte> plain) => Append(new StringBuilder(value.Length), value, plain).ToString();

    private static StringBuilder Append(StringBuilder text, string value, SearchValues<byte> plain)
    {
        foreach (var octet in Encoding.UTF8.GetBytes(value))
        {
            if (plain.Contains(octet)) text.Append((char)octet);
            else text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return text;
    }

    private static SearchValues<byte> Octets(string characters) => SearchValues.Create(Encoding.ASCII.GetBytes(characters));
}
