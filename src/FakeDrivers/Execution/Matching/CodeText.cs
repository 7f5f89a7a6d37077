using System.Globalization;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Texts as they are written in C#.</summary>
internal static class CodeText
{
    private const int LongestExpression = 80;

    /// <summary>A text as a literal, in which every character that cannot be seen is escaped.</summary>
    public static string Literal(string text)
    {
        var code = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var seen = VisibleText.Seen(text, i);
            _ = text[i] switch
            {
                ' ' => code.Append(' '),
                '"' => code.Append("\\\""),
                '\\' => code.Append("\\\\"),
                '\n' => code.Append("\\n"),
                '\r' => code.Append("\\r"),
                '\t' => code.Append("\\t"),
                '\0' => code.Append("\\0"),
                _ when seen > 0 => code.Append(text, i, seen),
                _ => code.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}"),
            };
            if (seen == 2) i++;
        }

        return code.Append('"').ToString();
    }

    /// <summary>An expression on one line, cut when it is long.</summary>
    public static string OneLine(string expression)
    {
        var line = string.Join(' ', expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestExpression ? line : line[..(LongestExpression - 1)] + "…";
    }
}
