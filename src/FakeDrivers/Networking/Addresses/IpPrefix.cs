using System.Globalization;

namespace FakeDrivers.Networking;

/// <summary>A range of addresses that share their first bits.</summary>
internal readonly record struct IpPrefix(int Version, UInt128 First, int Length)
{
    private int HostBits => IpNumber.BitsOf(Version) - Length;

    public UInt128 Last => First | HostMask(HostBits);

    /// <summary>How many addresses it has; the greatest number for all of version 6.</summary>
    public UInt128 Size => HostBits == 128 ? UInt128.MaxValue : UInt128.One << HostBits;

    /// <summary>The first address that a host can have: version 4 keeps the first of all but the smallest ranges, version 6 none.</summary>
    public UInt128 FirstHost => Version == 6 || HostBits < 2 ? First : First + 1;

    /// <summary>The last address that a host can have: version 4 keeps the last of all but the smallest ranges for all hosts.</summary>
    public UInt128 LastHost => Version == 4 && HostBits >= 2 ? Last - 1 : Last;

    /// <summary>Reads address and prefix length; bits after the prefix are cleared.</summary>
    public static bool TryParse(string? text, out IpPrefix prefix)
    {
        prefix = default;
        if (text is null) return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IpNumber.TryParse(text[..slash], out var address)) return false;
        if (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return false;
        if (length > IpNumber.BitsOf(address.Version)) return false;
        prefix = Of(address, length);
        return true;
    }

    /// <summary>Reads address and prefix length, or one address as a range of its own.</summary>
    public static bool TryParseLoosely(string? text, out IpPrefix prefix)
    {
        if (TryParse(text, out prefix)) return true;
        if (!IpNumber.TryParse(text, out var address)) return false;
        prefix = Of(address, IpNumber.BitsOf(address.Version));
        return true;
    }

    public static IpPrefix Parse(string text) => TryParse(text, out var prefix) ? prefix : throw new FormatException($"'{text}' is no range.");

    public static IpPrefix Of(IpNumber address, int length) =>
        new(address.Version, address.Value & ~HostMask(IpNumber.BitsOf(address.Version) - length), length);

    /// <summary>The fewest ranges that have these addresses and no others.</summary>
    public static IEnumerable<IpPrefix> Cover(int version, UInt128 first, UInt128 last)
    {
        while (true)
        {
            var prefix = new IpPrefix(version, first, IpNumber.BitsOf(version));
            while (prefix.Length > 0 && Of(new(version, first), prefix.Length - 1) is var wider && wider.First == first && wider.Last <= last) prefix = wider;
            yield return prefix;
            if (prefix.Last >= last) yield break;
            first = prefix.Last + 1;
        }
    }

    public bool Contains(IpNumber address) => address.Version == Version && address.Value >= First && address.Value <= Last;

    public bool Contains(IpPrefix other) => other.Version == Version && other.First >= First && other.Last <= Last;

    public bool Overlaps(IpPrefix other) => other.Version == Version && other.First <= Last && First <= other.Last;

    public string Text(UInt128 address) => new IpNumber(Version, address).ToString();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text(First)}/{Length}");

    private static UInt128 HostMask(int bits) => bits == 128 ? UInt128.MaxValue : (UInt128.One << bits) - 1;
}
