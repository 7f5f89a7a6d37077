namespace FakeDrivers.Execution;

/// <summary>Writes an argument so that a POSIX shell reads it back as one word.</summary>
internal static class ShellText
{
    private const string Harmless = "_@%+=:,./-";

    public static string Quote(string argument) => IsHarmless(argument, Harmless) ? argument : Enclose(argument);

    /// <summary>The same for a text that is only shown: its stars need no quotes.</summary>
    public static string QuoteMasked(string argument) => IsHarmless(argument, Harmless + "*") ? argument : Enclose(argument);

    private static bool IsHarmless(string argument, string others) =>
        argument.Length > 0 && argument.All(character => char.IsAsciiLetterOrDigit(character) || others.Contains(character, StringComparison.Ordinal));

    private static string Enclose(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
