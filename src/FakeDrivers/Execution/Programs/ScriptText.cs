using System.Globalization;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Values as the code of a test would write them.</summary>
internal static class ScriptText
{
    private const int LongestRun = 40;

    public static string Show(CommandSignal signal) => $"CommandSignal.{signal}";

    public static string Show(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder("[");
        foreach (var each in bytes) text.Append(text.Length > 1 ? ", " : string.Empty).Append(CultureInfo.InvariantCulture, $"0x{each:x2}");
        return text.Append(']').ToString();
    }

    public static string Show(TimeSpan time) => time == Timeout.InfiniteTimeSpan
        ? "Timeout.InfiniteTimeSpan"
        : string.Create(CultureInfo.InvariantCulture, $"TimeSpan.FromMilliseconds({time.TotalMilliseconds})");

    /// <summary>A text as a literal, except that a long run of one character is told by its length.</summary>
    public static string Show(string text)
    {
        if (text.Length <= LongestRun || text.AsSpan().IndexOfAnyExcept(text[0]) >= 0) return CodeText.Literal(text);
        var character = text[0] == '\'' ? "\\'" : CodeText.Literal(text[..1])[1..^1];
        return string.Create(CultureInfo.InvariantCulture, $"new string('{character}', {text.Length})");
    }
}
