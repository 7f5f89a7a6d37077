using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Networking;

/// <summary>An address of either version of IP, as a number.</summary>
internal readonly record struct IpNumber(int Version, UInt128 Value) : IComparable<IpNumber>
{
    /// <summary>How many bits an address of that version has.</summary>
    public static int BitsOf(int version) => version == 4 ? 32 : 128;

    /// <summary>Reads an address; four decimal parts for version 4, no zone for version 6.</summary>
    public static bool TryParse(string? text, out IpNumber number)
    {
        number = default;
        if (text is null || !IPAddress.TryParse(text, out var address)) return false;
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            // Octal and hexadecimal parts would be read as other addresses than they look like.
            if (!string.Equals(address.ToString(), text, StringComparison.Ordinal)) return false;
            Span<byte> four = stackalloc byte[4];
            address.TryWriteBytes(four, out _);
            number = new(4, BinaryPrimitives.ReadUInt32BigEndian(four));
            return true;
        }

        if (text.Contains('%', StringComparison.Ordinal) || text.Contains('[', StringComparison.Ordinal)) return false;
        Span<byte> sixteen = stackalloc byte[16];
        address.TryWriteBytes(sixteen, out _);
        number = new(6, BinaryPrimitives.ReadUInt128BigEndian(sixteen));
        return true;
    }

    /// <summary>The number of an address that <see cref="ToString"/> wrote.</summary>
    public static IpNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is no address.");

    public int CompareTo(IpNumber other) => Version != other.Version ? Version.CompareTo(other.Version) : Value.CompareTo(other.Value);

    public override string ToString()
    {
        if (Version == 4)
        {
            var number = (uint)Value;
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number >> 24}.{(number >> 16) & 0xFF}.{(number >> 8) & 0xFF}.{number & 0xFF}");
        }

        Span<byte> sixteen = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(sixteen, Value);
        return new IPAddress(sixteen).ToString();
    }
}
