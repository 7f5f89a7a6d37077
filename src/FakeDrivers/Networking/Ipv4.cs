using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Networking;

/// <summary>IPv4 addresses as numbers and as text.</summary>
internal static class Ipv4
{
    public static string ToText(uint number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number >> 24}.{(number >> 16) & 0xFF}.{(number >> 8) & 0xFF}.{number & 0xFF}");

    /// <summary>The number of an address that <see cref="ToText"/> wrote.</summary>
    public static uint Parse(string text)
    {
        uint number = 0;
        foreach (var part in text.Split('.')) number = (number << 8) | byte.Parse(part, CultureInfo.InvariantCulture);
        return number;
    }

    /// <summary>Whether the text is an address and a prefix length, of IPv4 with its four parts or of IPv6.</summary>
    public static bool IsRange(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IPAddress.TryParse(text[..slash], out var address)) return false;
        var isVersion4 = address.AddressFamily == AddressFamily.InterNetwork;
        if (isVersion4 && text[..slash].Count(letter => letter == '.') != 3) return false;
        return int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length <= (isVersion4 ? 32 : 128);
    }
}
