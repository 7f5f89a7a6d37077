using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Argument vectors as lines of the POSIX shell, and such lines as vectors, without any shell.</summary>
/// <remarks>
/// Thread-safe. What <see cref="Format"/> writes, <see cref="Parse"/> and every POSIX shell read back as the same vector. Source:
/// POSIX.1-2024, Shell Command Language, 2.2 Quoting, 2.3 Token Recognition and 2.4 Reserved Words.
/// </remarks>
public static class CommandLine
{
    private const string Harmless = "_@%+=:,./-";

    // Those of POSIX, and those that it leaves to shells.
    private static readonly string[] ReservedWords =
    [
        "!", "{", "}", "[[", "]]", "case", "coproc", "do", "done", "elif", "else", "esac", "fi", "for", "function", "if", "in", "namespace",
        "select", "then", "time", "until", "while",
    ];

    /// <summary>Writes a vector as a line: arguments are parted by single blanks, and quoted where a shell would take them otherwise.</summary>
    /// <param name="vector">The program and its arguments; none at all gives an empty line.</param>
    /// <returns>The line. A newline in an argument stands in it as it is, within quotes.</returns>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/> or holds a NUL character, which no program can be given.</exception>
    public static string Format(IEnumerable<string> vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        var line = new StringBuilder();
        foreach (var argument in vector)
        {
            if (argument is null || argument.Contains('\0', StringComparison.Ordinal)) throw CommandLineErrors.NotAnArgument(argument, nameof(vector));
            var isFirst = line.Length == 0;
            if (!isFirst) line.Append(' ');
            line.Append(Quote(argument, isFirst));
        }

        return line.ToString();
    }

    /// <summary>
    /// Reads a line as a POSIX shell would. Blanks and tabs part the arguments; single quotes, double quotes (in which a backslash is special
    /// before <c>$</c>, a backtick, <c>"</c>, a backslash and a newline) and backslashes quote; a backslash before a newline goes on in the next
    /// line; <c>#</c> at the start of a word begins a comment. Braces stand for themselves, although some shells expand them.
    /// </summary>
    /// <param name="text">The line, such as <c>sudo -n</c> from a configuration file. Newlines before and after the command do not matter.</param>
    /// <returns>The program and its arguments; empty when there is nothing but blanks and comments.</returns>
    /// <exception cref="FormatException">
    /// A quote is not closed, a backslash ends the text, or something unquoted is the work of a shell, which is not here to do it: <c>$</c> and a
    /// backtick (in double quotes too), <c>* ? [</c>, <c>; &amp; | &lt; &gt; ( )</c>, <c>~</c> at the start of a word, a second command in a line
    /// of its own, a reserved word or an assignment in the place of the program. The message names the character and its position, from 0.
    /// </exception>
    public static IReadOnlyList<string> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CommandLineReader(text).Read();
    }

    /// <summary>Whether a shell takes the word for one of its own in the place of a program.</summary>
    internal static bool IsReserved(string word) => ReservedWords.Contains(word);

    /// <summary>Writes one argument of a line.</summary>
    /// <param name="argument">The argument, without NUL characters.</param>
    /// <param name="isFirst">Whether it stands in the place of the program, where a shell reads assignments and reserved words.</param>
    /// <param name="isMasked">Whether the text is only shown, so that its stars need no quotes.</param>
    internal static string Quote(string argument, bool isFirst, bool isMasked = false)
    {
        var isPlain = argument.Length > 0 && !(isFirst && IsReserved(argument)) && argument.All(character =>
            char.IsAsciiLetterOrDigit(character)
            || (character == '*' && isMasked)
            || (Harmless.Contains(character, StringComparison.Ordinal) && !(character == '=' && isFirst)));
        return isPlain ? argument : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
