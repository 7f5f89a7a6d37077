namespace FakeDrivers.Execution;

/// <summary>The wording of every error about lines of a shell. The line itself is not shown: it may hold secrets.</summary>
internal static class CommandLineErrors
{
    private const string Remedy = "Quote it where it is to be taken as it stands; for the text of a shell there is Command.Shell.";

    public static ArgumentException NotAnArgument(string? argument, string parameter) => new(
        argument is null ? "An argument is missing: it is null." : "An argument of a program cannot hold a NUL character.", parameter);

    public static FormatException Shell(char character, int position) =>
        new($"The {Name(character)} at position {position} is the work of a shell, and there is none here. {Remedy}");

    public static FormatException Assignment(int position) =>
        new($"The '=' at position {position} makes the first word an assignment, which is the work of a shell, and there is none here. {Remedy}");

    public static FormatException Reserved(string word, int position) =>
        new($"The word '{word}' at position {position} is one of a shell's own, and there is no shell here. {Remedy}");

    public static FormatException SecondCommand(int position) =>
        new($"The newline at position {position} ends the command, and another follows, which is the work of a shell. A backslash before it goes on in the next line.");

    public static FormatException Unclosed(char quote, int position) => new($"The {Name(quote)} at position {position} opens a quote that is never closed.");

    public static FormatException LastBackslash(int position) => new($"The backslash at position {position} is the last character, so that it quotes nothing.");

    public static FormatException Nul(int position) => new($"The NUL character at position {position} cannot stand in an argument of a program.");

    private static string Name(char character) => character switch
    {
        '\'' => "single quote",
        '"' => "double quote",
        '`' => "backtick",
        _ => $"'{character}'",
    };
}
