using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace FakeDrivers.Ldap;

/// <summary>Which values the plain syntaxes take (RFC 4517 section 3.3).</summary>
internal static partial class LdapSyntaxChecks
{
    private static readonly SearchValues<byte> PrintableOctets = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'()+,-./:=? "u8);

    private static readonly SearchValues<byte> NumericOctets = SearchValues.Create("0123456789 "u8);

    public static bool IsAnything(ReadOnlySpan<byte> octets) => true;

    public static bool IsAscii(ReadOnlySpan<byte> octets) => Ascii.IsValid(octets);

    public static bool IsBitString(ReadOnlySpan<byte> octets) =>
        octets.Length >= 3 && octets[0] == '\'' && octets.EndsWith("'B"u8) && octets[1..^2].IndexOfAnyExcept((byte)'0', (byte)'1') < 0;

    public static bool IsBoolean(ReadOnlySpan<byte> octets) => octets.SequenceEqual("TRUE"u8) || octets.SequenceEqual("FALSE"u8);

    public static bool IsCountry(ReadOnlySpan<byte> octets) => octets.Length == 2 && IsPrintable(octets);

    public static bool IsDirectoryString(ReadOnlySpan<byte> octets) => !octets.IsEmpty && Utf8.IsValid(octets);

    public static bool IsGeneralizedTime(ReadOnlySpan<byte> octets) => LdapTimeText.IsCommon(octets) || LdapTimeText.KeyOf(octets) is not null;

    /// <summary>Digits without leading zeros, and a minus that is not before zero.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> octets)
    {
        var digits = !octets.IsEmpty && octets[0] == '-' ? octets[1..] : octets;
        if (digits.IsEmpty || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        return digits[0] != '0' || octets.Length == 1;
    }

    public static bool IsLargeInteger(ReadOnlySpan<byte> octets) =>
        IsInteger(octets) && long.TryParse(Encoding.ASCII.GetString(octets), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    public static bool IsJpeg(ReadOnlySpan<byte> octets) => octets.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8]);

    public static bool IsNumericString(ReadOnlySpan<byte> octets) => !octets.IsEmpty && AreDigitsAndSpaces(octets);

    public static bool AreDigitsAndSpaces(ReadOnlySpan<byte> octets) => !octets.ContainsAnyExcept(NumericOctets);

    public static bool IsPrintable(ReadOnlySpan<byte> octets) => !octets.IsEmpty && octets.IndexOfAnyExcept(PrintableOctets) < 0;

    public static bool IsUuid(ReadOnlySpan<byte> octets) =>
        octets.Length == 36 && System.Buffers.Text.Utf8Parser.TryParse(octets, out Guid _, out var read, 'D') && read == 36;

    public static bool IsSid(ReadOnlySpan<byte> octets) => LdapSid.Format(octets) is not null || LdapSid.Read(new LdapValue(octets)) is not null;

    public static bool IsOid(ReadOnlySpan<byte> octets) => Text(octets) is { } text && LdapDnReader.IsType(text);

    public static bool IsName(ReadOnlySpan<byte> octets) => Text(octets) is { } text && IsName(text);

    public static bool IsNameAndUid(ReadOnlySpan<byte> octets)
    {
        if (Text(octets) is not { } text) return false;
        var uid = LdapNameRule.IndexOfUid(text);
        return IsName(uid < 0 ? text : text[..uid]);
    }

    /// <summary><c>B:</c> how many hexadecimal digits, the digits, a name ([MS-ADTS] 3.1.1.2.2.2.3).</summary>
    public static bool IsNameWithBinary(ReadOnlySpan<byte> octets) =>
        Text(octets) is { } text && text.StartsWith("B:", StringComparison.Ordinal) && SplitNameWith(text) is { } data && data.All(char.IsAsciiHexDigit) && data.Length % 2 == 0;

    /// <summary><c>S:</c> how many characters, the characters, a name ([MS-ADTS] 3.1.1.2.2.2.4).</summary>
    public static bool IsNameWithString(ReadOnlySpan<byte> octets) => Text(octets) is { } text && text.StartsWith("S:", StringComparison.Ordinal) && SplitNameWith(text) is not null;

    /// <summary>An ASN.1 SEQUENCE that fills the value.</summary>
    public static bool IsSequence(ReadOnlySpan<byte> octets) => TryReadSequence(octets, out var content, out var rest) && rest.IsEmpty && !content.IsEmpty;

    /// <summary>An ASN.1 SEQUENCE that fills the value and starts with another, as certificates and lists of them do.</summary>
    public static bool IsSequenceOfSequence(ReadOnlySpan<byte> octets) =>
        TryReadSequence(octets, out var content, out var rest) && rest.IsEmpty && TryReadSequence(content, out _, out _);

    private static bool IsName(string text)
    {
        if (text.Length == 0) return true;
        var reader = new LdapDnReader(text);
        while (reader.Read())
        {
        }

        return reader.Error is null;
    }

    private static string? SplitNameWith(string text)
    {
        var colon = text.IndexOf(':', 2);
        if (colon < 0 || !int.TryParse(text.AsSpan(2, colon - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
        var end = colon + 1 + length;
        return length <= text.Length && end < text.Length && text[end] == ':' && IsName(text[(end + 1)..]) ? text[(colon + 1)..end] : null;
    }

    private static bool TryReadSequence(ReadOnlySpan<byte> octets, out ReadOnlySpan<byte> content, out ReadOnlySpan<byte> rest)
    {
        content = rest = default;
        if (octets.Length < 2 || octets[0] != 0x30) return false;
        long length = octets[1];
        octets = octets[2..];
        if (length > 0x80)
        {
            var count = (int)length & 0x7f;
            if (count > 4 || octets.Length < count) return false;
            length = 0;
            foreach (var octet in octets[..count]) length = (length << 8) | octet;
            octets = octets[count..];
        }

        if (length > octets.Length) return false;
        content = octets[..(int)length];
        rest = octets[(int)length..];
        return true;
    }

    private static string? Text(ReadOnlySpan<byte> octets) => Utf8.IsValid(octets) ? Encoding.UTF8.GetString(octets) : null;
}
