using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Generalized Time and UTC Time as text (RFC 4517 sections 3.3.13 and 3.3.34).</summary>
internal static class LdapTimeText
{
    /// <summary>Whether it is a time in UTC to the second, <c>20250101120000Z</c>, and a real one.</summary>
    public static bool IsCommon(ReadOnlySpan<byte> text) => text.Length == 15 && text[14] == 'Z' && TryReadFields(text[..14], out _);

    /// <summary>The instant as <c>yyyyMMddHHmmss</c> in UTC with a fraction if there is one; nothing when it is no Generalized Time.</summary>
    public static byte[]? KeyOf(ReadOnlySpan<byte> text)
    {
        if (IsCommon(text)) return text[..14].ToArray();

        // Accounts are locked for good at the beginning of the year 0 (draft-behera-ldap-password-policy-10 section 5.3.3), which no DateTime holds.
        if (text.SequenceEqual("000001010000Z"u8) || text.SequenceEqual("00000101000000Z"u8)) return "00000101000000"u8.ToArray();
        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is not (10 or 12 or 14)) return null;
        Span<byte> fields = stackalloc byte[14];
        fields.Fill((byte)'0');
        text[..digits].CopyTo(fields);
        if (!TryReadFields(fields, out var time)) return null;
        var isLeapSecond = fields[12] == '6';
        var rest = text[digits..];
        if (!TryReadFraction(ref rest, out var fraction) || !TryReadZone(rest, out var offset)) return null;

        var key = new StringBuilder(32);
        if (digits < 14)
        {
            // A fraction of an hour or a minute: what it makes of minutes and seconds is counted, below a tick it is cut off.
            var unit = digits == 10 ? TimeSpan.TicksPerHour : TimeSpan.TicksPerMinute;
            var ticks = (long)(decimal.Parse("0." + fraction.PadRight(1, '0')[..Math.Min(28, Math.Max(1, fraction.Length))], CultureInfo.InvariantCulture) * unit);
            time = time.AddTicks(ticks);
            fraction = (time.Ticks % TimeSpan.TicksPerSecond).ToString("D7", CultureInfo.InvariantCulture);
        }

        if (!InRange(time, offset)) return null;
        time -= offset;
        key.Append(time.ToString(isLeapSecond ? "yyyyMMddHHmm60" : "yyyyMMddHHmmss", CultureInfo.InvariantCulture));
        fraction = fraction.TrimEnd('0');
        if (fraction.Length > 0) key.Append('.').Append(fraction);
        return Encoding.ASCII.GetBytes(key.ToString());
    }

    /// <summary>Whether it is a UTC Time: two digits of the year, minutes or seconds, and <c>Z</c>, an offset, or neither.</summary>
    public static bool IsUtcTime(ReadOnlySpan<byte> text)
    {
        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits < 0) digits = text.Length;
        if (digits is not (10 or 12)) return false;
        Span<byte> fields = stackalloc byte[14];
        "20000000000000"u8.CopyTo(fields);
        text[..digits].CopyTo(fields[2..]);
        return TryReadFields(fields, out _) && (digits == text.Length || TryReadZone(text[digits..], out _));
    }

    private static bool InRange(DateTime time, TimeSpan offset) =>
        time.Ticks - offset.Ticks >= DateTime.MinValue.Ticks && time.Ticks - offset.Ticks <= DateTime.MaxValue.Ticks;

    private static bool TryReadFields(ReadOnlySpan<byte> fields, out DateTime time)
    {
        time = default;
        if (fields.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        var year = (Number(fields) * 100) + Number(fields[2..]);
        int month = Number(fields[4..]), day = Number(fields[6..]), hour = Number(fields[8..]), minute = Number(fields[10..]), second = Number(fields[12..]);
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60) return false;
        time = new DateTime(year, month, day, hour, minute, Math.Min(second, 59), DateTimeKind.Utc);
        return true;
    }

    private static bool TryReadFraction(ref ReadOnlySpan<byte> text, out string fraction)
    {
        fraction = string.Empty;
        if (text.IsEmpty || text[0] is not ((byte)'.' or (byte)',')) return true;
        var length = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length <= 0) return false;
        fraction = Encoding.ASCII.GetString(text.Slice(1, length));
        text = text[(length + 1)..];
        return true;
    }

    private static bool TryReadZone(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is [(byte)'Z']) return true;
        if (text.Length is not (3 or 5) || text[0] is not ((byte)'+' or (byte)'-') || text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        int hours = Number(text[1..]), minutes = text.Length == 5 ? Number(text[3..]) : 0;
        if (hours > 23 || minutes > 59) return false;
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';
}
