using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Writes values into names (RFC 4514 section 2.4) and reads what stands there.</summary>
internal static class LdapDnText
{
    private static readonly SearchValues<char> Special =
        SearchValues.Create("\"+,;<>\\\x7f" + string.Concat(Enumerable.Range(0, 32).Select(code => (char)code)));

    /// <summary>Escapes what cannot stand in a name as it is; octets that are no UTF-8 become pairs of hexadecimal digits.</summary>
    public static string Escape(LdapValue value)
    {
        if (!value.TryGetText(out var text)) return EscapeOctets(value.Span);
        if (text.Length > 0 && text[0] is not (' ' or '#') && text[^1] != ' ' && !text.AsSpan().ContainsAny(Special)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or '\x7f')
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\{(int)c:X2}");
                continue;
            }

            var isEdge = (c == ' ' && (i == 0 || i == text.Length - 1)) || (c == '#' && i == 0);
            if (isEdge || c is '"' or '+' or ',' or ';' or '<' or '>' or '\\') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>The octets of a string in which characters and octets are escaped.</summary>
    public static byte[] Unescape(ReadOnlySpan<char> raw)
    {
        var octets = new byte[Encoding.UTF8.GetMaxByteCount(raw.Length)];
        var length = 0;
        while (!raw.IsEmpty)
        {
            var plain = raw.IndexOf('\\');
            if (plain < 0) plain = raw.Length;
            length += Encoding.UTF8.GetBytes(raw[..plain], octets.AsSpan(length));
            raw = raw[plain..];
            if (raw.IsEmpty) break;
            if (raw.Length > 2 && char.IsAsciiHexDigit(raw[1]) && char.IsAsciiHexDigit(raw[2]))
            {
                octets[length++] = (byte)((HexDigit(raw[1]) << 4) | HexDigit(raw[2]));
                raw = raw[3..];
            }
            else
            {
                octets[length++] = (byte)raw[1];
                raw = raw[2..];
            }
        }

        return octets[..length];
    }

    /// <summary>The string in the BER encoding that hexadecimal digits show; nothing when it is no encoding of a value with a string form.</summary>
    public static byte[]? ReadHex(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 4 || digits.Length % 2 != 0) return null;
        var ber = Convert.FromHexString(digits).AsSpan();
        var tag = ber[0];
        int length = ber[1];
        var content = ber[2..];
        if (length > 0x80)
        {
            var count = length & 0x7f;
            if (count > 3 || content.Length < count) return null;
            length = 0;
            foreach (var octet in content[..count]) length = (length << 8) | octet;
            content = content[count..];
        }
        else if (length == 0x80)
        {
            return null;
        }

        return content.Length == length ? StringOf(tag, content) : null;
    }

    private static byte[]? StringOf(byte tag, ReadOnlySpan<byte> content) => tag switch
    {
        0x01 when content.Length == 1 => content[0] == 0 ? "FALSE"u8.ToArray() : "TRUE"u8.ToArray(),
        0x02 or 0x0a when content.Length > 0 =>
            Encoding.ASCII.GetBytes(new BigInteger(content, isBigEndian: true).ToString(CultureInfo.InvariantCulture)),
        0x03 when content.Length > 0 => content[1..].ToArray(),
        0x04 or 0x0c or 0x12 or 0x13 or 0x16 or 0x17 or 0x18 or 0x1a or 0x1b => content.ToArray(),
        0x14 => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(content)),
        0x1c when content.Length % 4 == 0 => Encoding.UTF8.GetBytes(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(content)),
        0x1e when content.Length % 2 == 0 => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(content)),
        _ => null,
    };

    private static string EscapeOctets(ReadOnlySpan<byte> octets)
    {
        var escaped = new StringBuilder(octets.Length * 3);
        foreach (var octet in octets)
        {
            if (char.IsAsciiLetterOrDigit((char)octet)) escaped.Append((char)octet);
            else escaped.Append(CultureInfo.InvariantCulture, $"\\{octet:X2}");
        }

        return escaped.ToString();
    }

    private static int HexDigit(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
