using System.Globalization;
using System.Text;

namespace FakeDrivers.Functional;

/// <summary>Lines of logs as people read them, in log files and messages.</summary>
internal static class LogText
{
    /// <summary>A line with when and where it came from: <c>00.123 api out| text</c>.</summary>
    public static string Of(LogLine line) => $"{Of(line.Elapsed)} {line.Server} {Of(line.Source)}| {Visible(line.Text)}";

    /// <summary>The text in one line that every terminal and test report takes: control characters other than tabs are written by their numbers.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(IsHidden)) return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsHidden(character)) visible.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}");
            else visible.Append(character);
        }

        return visible.ToString();
    }

    private static string Of(TimeSpan elapsed) => elapsed switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalHours}:{elapsed:mm\\:ss\\.fff}"),
        { TotalMinutes: >= 1 } => elapsed.ToString(@"mm\:ss\.fff", CultureInfo.InvariantCulture),
        _ => elapsed.ToString(@"ss\.fff", CultureInfo.InvariantCulture),
    };

    private static string Of(LogSource source) => source switch
    {
        LogSource.StandardOutput => "out",
        LogSource.StandardError => "err",
        LogSource.File => "log",
        _ => "---",
    };

    private static bool IsHidden(char character) => char.IsControl(character) && character != '\t';
}
