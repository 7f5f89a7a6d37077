using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>The last lines of a server's log, for a message. Immutable.</summary>
/// <param name="Server">The server's name.</param>
/// <param name="Path">The file that has all lines.</param>
/// <param name="Count">How many lines there are.</param>
/// <param name="Lines">The last of them.</param>
internal sealed record LogTail(string Server, string Path, long Count, IReadOnlyList<LogLine> Lines)
{
    /// <summary>Of so many lines, one is of the beginning: there the reason often stands, before what a server says of each question.</summary>
    private const int HeadPart = 5;

    /// <summary>The first of them that are kept, when there are more than are shown.</summary>
    public IReadOnlyList<LogLine> Head { get; init; } = [];

    /// <summary>All that are shown, with a line where some are left out.</summary>
    public IEnumerable<string> Shown => Head.Count == 0
        ? Lines.Select(line => line.ToString())
        : [.. Head.Select(line => line.ToString()), "...", .. Lines.Select(line => line.ToString())];

    /// <summary>How many of them are shown, in words.</summary>
    public string Extent => Head.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"last {Lines.Count} of {Count} lines")
        : string.Create(CultureInfo.InvariantCulture, $"first {Head.Count} and last {Lines.Count} of {Count} lines");

    /// <summary>As it is now.</summary>
    /// <param name="server">The server's name.</param>
    /// <param name="logs">What it has written.</param>
    /// <param name="most">How many lines at most.</param>
    public static LogTail Of(string server, ServerLogs logs, int most)
    {
        var lines = logs.Lines;
        var head = lines.Count > most ? most / HeadPart : 0;
        return new(server, logs.Path, lines is [.., var last] ? last.Number + 1 : 0, [.. lines.Skip(lines.Count - (most - head))]) { Head = [.. lines.Take(head)] };
    }
}
