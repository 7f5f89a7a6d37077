using System.Text.RegularExpressions;

namespace FakeDrivers.Functional;

/// <summary>A wait for a line that fits. Thread-safe.</summary>
internal sealed class LogWait
{
    // Lines are tried while they are collected, and no pattern may hold that up.
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource<LogLine> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Regex _pattern;

    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public LogWait(string pattern, long from)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        Pattern = pattern;
        From = from;
        _pattern = new(pattern, RegexOptions.CultureInvariant, LongestTry);
    }

    /// <summary>The regular expression.</summary>
    public string Pattern { get; }

    /// <summary>The number of the first line that counts.</summary>
    public long From { get; }

    /// <summary>The line, or why there is none.</summary>
    public Task<LogLine> Found => _found.Task;

    /// <summary>The line, when it is there.</summary>
    public LogLine? Line { get; private set; }

    /// <summary>What is waited for, in words.</summary>
    public string Description => $"a line of its log that fits /{_pattern}/";

    /// <summary>Whether the line fits, or ends the wait in another way. What the harness says, the command line above all, is none of the server's lines.</summary>
    public bool Fits(LogLine line)
    {
        try
        {
            return line.Source != LogSource.Harness && line.Number >= From && _pattern.IsMatch(line.Text);
        }
        catch (RegexMatchTimeoutException error)
        {
            Fail(error);
            return true;
        }
    }

    /// <summary>Ends the wait with its line.</summary>
    public void End(LogLine line)
    {
        if (_found.TrySetResult(line)) Line = line;
    }

    /// <summary>Ends the wait without a line.</summary>
    public void Fail(Exception error) => _found.TrySetException(error);
}
