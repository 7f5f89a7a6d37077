using System.Text;

namespace FakeDrivers.Functional;

/// <summary>
/// The one text in which Windows gives a program its arguments, so that the C runtime and .NET take it apart again. Source: Microsoft, "Parsing C
/// command-line arguments".
/// </summary>
internal static class WindowsCommandLine
{
    /// <summary>The text for a program and its arguments.</summary>
    public static string Of(string file, IEnumerable<string> arguments)
    {
        var line = new StringBuilder().Append('"').Append(file).Append('"');
        foreach (var argument in arguments) Append(line.Append(' '), argument);
        return line.ToString();
    }

    // Backslashes count only before a quotation mark, the closing one included: there each is doubled.
    private static void Append(StringBuilder line, string argument)
    {
        if (argument.Length > 0 && argument.AsSpan().IndexOfAny(" \t\n\v\"") < 0)
        {
            line.Append(argument);
            return;
        }

        var backslashes = 0;
        line.Append('"');
        foreach (var letter in argument)
        {
            if (letter == '"') line.Append('\\', backslashes + 1);
            backslashes = letter == '\\' ? backslashes + 1 : 0;
            line.Append(letter);
        }

        line.Append('\\', backslashes).Append('"');
    }
}
