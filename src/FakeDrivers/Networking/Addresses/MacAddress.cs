using System.Globalization;

namespace FakeDrivers.Networking;

/// <summary>Hardware addresses.</summary>
internal static class MacAddress
{
    // The prefix is that of the network service (base_mac).
    private const string Prefix = "fa:16:3e";

    private const int Most = 0xFF_FFFF;

    /// <summary>The address with that number after the service's prefix.</summary>
    public static string Of(int number) => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}:{(number >> 16) & 0xFF:x2}:{(number >> 8) & 0xFF:x2}:{number & 0xFF:x2}");

    /// <summary>A number that follows from a port's id.</summary>
    public static int NumberOf(string portId) => int.Parse(portId.AsSpan(portId.Length - 6), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public static int After(int number) => (number + 1) & Most;

    /// <summary>The address in lower case with colons; nothing when it is none, or one for several.</summary>
    public static string? Normalize(string text)
    {
        var parts = text.Split(':', '-');
        if (parts.Length != 6) return null;
        foreach (var part in parts)
        {
            if (part.Length != 2 || !char.IsAsciiHexDigit(part[0]) || !char.IsAsciiHexDigit(part[1])) return null;
        }

        var normal = string.Join(':', parts).ToLowerInvariant();
        return normal == "00:00:00:00:00:00" ? null : normal;
    }

    /// <summary>The address that a host makes of a prefix of 64 bits and its hardware address (EUI-64).</summary>
    public static UInt128 ToEui64(UInt128 prefix, string mac)
    {
        ulong host = 0;
        var place = 0;
        foreach (var part in mac.Split(':'))
        {
            host = (host << 8) | byte.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (++place == 3) host = (host << 16) | 0xFFFE;
        }

        return prefix | (host ^ 0x0200_0000_0000_0000UL);
    }
}
