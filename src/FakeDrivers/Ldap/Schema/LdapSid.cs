using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Security identifiers ([MS-DTYP] 2.4.2): as text <c>S-1-5-21-…</c>, as octets in objectSid.</summary>
internal static class LdapSid
{
    /// <summary>The octets of an identifier in text; nothing when the value is no such text.</summary>
    public static byte[]? Read(LdapValue value) => value.Span.StartsWith("S-1-"u8) || value.Span.StartsWith("s-1-"u8) ? Parse(Encoding.ASCII.GetString(value.Span)) : null;

    /// <summary>The octets of an identifier in text; nothing when it is none.</summary>
    public static byte[]? Parse(string text)
    {
        var fields = text.Split('-');
        if (fields.Length is < 3 or > 18 || !long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var authority)) return null;
        var octets = new byte[8 + ((fields.Length - 3) * 4)];
        BinaryPrimitives.WriteInt64BigEndian(octets, authority);
        octets[0] = 1;
        octets[1] = (byte)(fields.Length - 3);
        for (var i = 3; i < fields.Length; i++)
        {
            if (!uint.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out var part)) return null;
            BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(8 + ((i - 3) * 4)), part);
        }

        return octets;
    }

    /// <summary>The text of an identifier in octets; nothing when they are none.</summary>
    public static string? Format(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 8 || octets[0] != 1 || octets.Length != 8 + (octets[1] * 4)) return null;
        var text = new StringBuilder("S-1-");
        text.Append(BinaryPrimitives.ReadInt64BigEndian(octets) & 0xffff_ffff_ffff);
        for (var i = 8; i < octets.Length; i += 4) text.Append('-').Append(BinaryPrimitives.ReadUInt32LittleEndian(octets[i..]));
        return text.ToString();
    }
}
