using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Numbers of ports in a row.</summary>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
internal readonly record struct PortRange(int First, int Last)
{
    private const int FirstUnprivileged = 1024;
    private const int Fewest = 1000;
    private const int Most = 10_000;

    // What Linux has unless told otherwise; Windows and macOS begin at 49152.
    private static readonly PortRange LinuxDefault = new(32_768, 60_999);
    private static readonly PortRange Elsewhere = new(49_152, ushort.MaxValue);

    /// <summary>
    /// Numbers that the system gives to nobody unasked, neither to connections nor to those who ask for port 0, so that a number of them which
    /// is free for a moment is not taken by chance. Source: ip(7), ip_local_port_range.
    /// </summary>
    public static PortRange Unassigned() => OperatingSystem.IsLinux() ? Beside(Assigned()) : Beside(Elsewhere);

    /// <summary>The numbers below the system's own range, else those above it, else whatever.</summary>
    internal static PortRange Beside(PortRange assigned)
    {
        if (assigned.First - FirstUnprivileged >= Fewest) return new(Math.Max(FirstUnprivileged, assigned.First - Most), assigned.First - 1);
        if (ushort.MaxValue - assigned.Last >= Fewest) return new(Math.Max(assigned.Last + 1, ushort.MaxValue - Most + 1), ushort.MaxValue);
        return new(ushort.MaxValue - Most + 1, ushort.MaxValue);
    }

    /// <summary>Reads two numbers with white space between them.</summary>
    internal static PortRange? Parse(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? new(from, to) : null;

    private static PortRange Assigned()
    {
        try
        {
            return Parse(File.ReadAllText("/proc/sys/net/ipv4/ip_local_port_range")) ?? LinuxDefault;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return LinuxDefault;
        }
    }
}
