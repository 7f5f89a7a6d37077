namespace FakeDrivers.Functional;

/// <summary>The last lines of a server's log, for a message. Immutable.</summary>
/// <param name="Server">The server's name.</param>
/// <param name="Path">The file that has all lines.</param>
/// <param name="Count">How many lines there are.</param>
/// <param name="Lines">The last of them.</param>
internal sealed record LogTail(string Server, string Path, long Count, IReadOnlyList<LogLine> Lines)
{
    /// <summary>As it is now.</summary>
    /// <param name="server">The server's name.</param>
    /// <param name="logs">What it has written.</param>
    /// <param name="most">How many lines at most.</param>
    public static LogTail Of(string server, ServerLogs logs, int most)
    {
        var lines = logs.Lines;
        return new(server, logs.Path, lines is [.., var last] ? last.Number + 1 : 0, [.. lines.Skip(lines.Count - most)]);
    }
}
