using System.Globalization;
using System.Net;

namespace FakeDrivers.Functional;

/// <summary>Who listens where, as Linux shows it; nothing elsewhere. Source: proc(5).</summary>
internal static class ListeningSockets
{
    private const string Listening = " 0A ";
    private const int AddressField = 1;
    private const int StateField = 3;
    private const int InodeField = 9;

    /// <summary>Whether this system shows it.</summary>
    public static bool AreKnown => OperatingSystem.IsLinux();

    /// <summary>All sockets that take connections.</summary>
    public static IReadOnlyList<ListeningSocket> Read() => AreKnown ? [.. Parse(TextOf("/proc/net/tcp")), .. Parse(TextOf("/proc/net/tcp6"))] : [];

    /// <summary>The sockets on which some processes take connections.</summary>
    public static IReadOnlyList<ListeningSocket> Of(IEnumerable<int> processes)
    {
        var inodes = InodesOf(processes);
        return inodes.Count == 0 ? [] : [.. Read().Where(socket => inodes.Contains(socket.Inode))];
    }

    /// <summary>All sockets that some processes have; those of other users' processes are not seen unless this one is root's.</summary>
    public static HashSet<long> InodesOf(IEnumerable<int> processes) => AreKnown ? [.. processes.SelectMany(InodesOf)] : [];

    /// <summary>The process that has one of some sockets. Looks at all processes.</summary>
    public static PortOwner? OwnerOf(IReadOnlySet<long> inodes)
    {
        if (!AreKnown) return null;
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && InodesOf(id).Any(inodes.Contains))
            {
                return new(id, TextOf($"{directory}/comm").Trim());
            }
        }

        return null;
    }

    /// <summary>Who takes connections to a port of a loopback address. Looks at all processes.</summary>
    public static PortOwner? OwnerOf(int port, LoopbackFamily family) =>
        Read().Where(socket => socket.Port == port && socket.IsOn(family)).Select(socket => socket.Inode).ToHashSet() is { Count: > 0 } inodes ? OwnerOf(inodes) : null;

    /// <summary>Reads one of the system's tables, in which most lines may be of connections.</summary>
    internal static IReadOnlyList<ListeningSocket> Parse(string table)
    {
        var sockets = new List<ListeningSocket>();
        foreach (var line in table.AsSpan().EnumerateLines())
        {
            if (!line.Contains(Listening, StringComparison.Ordinal)) continue;
            var fields = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length <= InodeField || fields[StateField] != Listening.Trim()) continue;
            var end = fields[AddressField].Split(':');
            sockets.Add(new(
                AddressOf(end[0]),
                int.Parse(end[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                long.Parse(fields[InodeField], CultureInfo.InvariantCulture)));
        }

        return sockets;
    }

    // The system writes words of 32 bits, each in the order of this machine.
    private static IPAddress AddressOf(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        if (BitConverter.IsLittleEndian)
        {
            for (var word = 0; word < bytes.Length; word += sizeof(uint)) bytes.AsSpan(word, sizeof(uint)).Reverse();
        }

        return new(bytes);
    }

    private static List<long> InodesOf(int process)
    {
        const string Prefix = "socket:[";
        var inodes = new List<long>();
        try
        {
            foreach (var file in Directory.EnumerateFileSystemEntries(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/fd")))
            {
                if (new FileInfo(file).LinkTarget is { } target && target.StartsWith(Prefix, StringComparison.Ordinal))
                {
                    inodes.Add(long.Parse(target.AsSpan(Prefix.Length, target.Length - Prefix.Length - 1), CultureInfo.InvariantCulture));
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended, or belongs to another user; what was seen counts.
        }

        return inodes;
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
