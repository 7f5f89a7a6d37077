using System.Text.RegularExpressions;

namespace FakeDrivers.Functional;

/// <summary>What a server has written, whoever reads it: outputs are always drained, so that no server waits for a reader.</summary>
/// <remarks>
/// Thread-safe. The last lines are kept in memory (<see cref="FunctionalTestOptions.KeptLogLines"/>), all of them in the file. They go on
/// across restarts of the server.
/// </remarks>
public abstract class ServerLogs
{
    private protected ServerLogs()
    {
    }

    /// <summary>The file that has every line, <c>name.log</c> in the context's directory.</summary>
    public abstract string Path { get; }

    /// <summary>How many lines there were so far.</summary>
    public abstract long Count { get; }

    /// <summary>The last lines, the oldest first, as they are now.</summary>
    public abstract IReadOnlyList<LogLine> Lines { get; }

    /// <summary>The first line that fits, whether it is there already, among those that are kept, or comes later.</summary>
    /// <param name="pattern">A regular expression.</param>
    /// <param name="from">The number of the first line that counts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    /// <exception cref="ServerExitedException">The server has ended without such a line; the message has its last lines.</exception>
    public abstract Task<LogLine> WaitForAsync(string pattern, long from = 0, CancellationToken cancellationToken = default);

    /// <summary>Hands over every line that is kept, the oldest first. Upstream: <c>dump_log</c>.</summary>
    /// <param name="write">Takes a line's text, such as a test's output.</param>
    public void WriteTo(Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        foreach (var line in Lines) write(line.ToString());
    }

    /// <summary>The first kept line that fits; <see langword="null"/> when none does.</summary>
    internal Match? Find(Regex pattern, long from) =>
        Lines.Where(line => line.Number >= from).Select(line => pattern.Match(line.Text)).FirstOrDefault(match => match.Success);
}
