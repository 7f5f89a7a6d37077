using System.Text.RegularExpressions;

namespace FakeDrivers.Functional;

/// <summary>A wait for a line that fits. Thread-safe.</summary>
internal sealed class LogWait
{
    // Lines are tried while they are collected, and no pattern may hold that up.
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource<LogLine> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Regex _pattern;
    private readonly long _from;

    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public LogWait(string pattern, long from)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        _pattern = new(pattern, RegexOptions.CultureInvariant, LongestTry);
        _from = from;
    }

    /// <summary>The line, or why there is none.</summary>
    public Task<LogLine> Found => _found.Task;

    /// <summary>What is waited for, in words.</summary>
    public string Description => $"a line of its log that fits /{_pattern}/";

    /// <summary>Whether the line fits, or ends the wait in another way. What the harness says, the command line above all, is none of the server's lines.</summary>
    public bool Fits(LogLine line)
    {
        try
        {
            return line.Source != LogSource.Harness && line.Number >= _from && _pattern.IsMatch(line.Text);
        }
        catch (RegexMatchTimeoutException error)
        {
            Fail(error);
            return true;
        }
    }

    /// <summary>Ends the wait with its line.</summary>
    public void End(LogLine line) => _found.TrySetResult(line);

    /// <summary>Ends the wait without a line.</summary>
    public void Fail(Exception error) => _found.TrySetException(error);
}
