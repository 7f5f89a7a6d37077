namespace FakeDrivers.Functional;

/// <summary>A line that a server wrote. Immutable; equality is by content.</summary>
/// <param name="Number">The line's number among all of the server's lines, from 0.</param>
/// <param name="Elapsed">When it was read, counted from the context's beginning.</param>
/// <param name="Server">The server's name.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Text">The line without its end.</param>
public sealed record LogLine(long Number, TimeSpan Elapsed, string Server, LogSource Source, string Text)
{
    /// <summary>The line as it stands in log files and messages: <c>00.123 api out| text</c>.</summary>
    public override string ToString() => LogText.Of(this);
}
