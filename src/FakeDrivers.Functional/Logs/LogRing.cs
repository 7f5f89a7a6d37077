namespace FakeDrivers.Functional;

/// <summary>The last lines of a log. One caller at a time.</summary>
/// <param name="lines">How many lines it keeps at most.</param>
internal sealed class LogRing(int lines)
{
    /// <summary>How many characters all kept lines have together at most.</summary>
    public const long MostCharacters = 8 * 1024 * 1024;

    private readonly Queue<LogLine> _kept = new();
    private long _characters;

    /// <summary>What is kept, the oldest first, as it is now.</summary>
    public LogLine[] ToArray() => [.. _kept];

    /// <summary>Keeps a line, in place of the oldest ones when there are too many.</summary>
    public void Add(LogLine line)
    {
        _kept.Enqueue(line);
        _characters += line.Text.Length;
        while (_kept.Count > lines || (_characters > MostCharacters && _kept.Count > 1)) _characters -= _kept.Dequeue().Text.Length;
    }

    /// <summary>The first kept line that fits.</summary>
    public LogLine? Find(Func<LogLine, bool> fits) => _kept.FirstOrDefault(fits);
}
