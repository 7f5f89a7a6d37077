using System.Text;
using System.Text.RegularExpressions;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The wording of every misuse of the fake executor.</summary>
internal static class ExecutionErrors
{
    private const int MostShown = 3;

    public static ArgumentException InvalidPattern(string pattern, ArgumentException invalid) =>
        new($"The pattern \"{pattern}\" is no regular expression of .NET: {invalid.Message}", nameof(pattern), invalid);

    public static ArgumentException IncompleteReplier(string parameter) => new("A replier needs a pattern and a reply.", parameter);

    public static FakeDriversException NoReply(CommandCall call) => new($"The handler of the command gave no reply: {call}");

    public static FakeDriversException Unmatched(CommandCall call, IReadOnlyList<Replier> repliers)
    {
        var shown = call.Command.WithoutSecrets();
        var text = new StringBuilder("No replier matches the command, and the world is strict (FakeExecuteOptions.Strict). Its vector:\n");
        foreach (var argument in (IEnumerable<string>)[shown.Program, .. shown.Arguments]) text.Append("  \"").Append(argument).Append("\"\n");
        if (repliers.Count == 0)
        {
            text.Append("There are no repliers.\n");
        }
        else
        {
            var line = call.Text;
            var nearest = repliers.Select(replier => (replier.Pattern, Common: Common(replier.Pattern, line)))
                .OrderByDescending(each => each.Common).Take(MostShown);
            text.Append("Patterns must match from the start of the vector joined with single blanks. The nearest of ").Append(repliers.Count).Append(":\n");
            foreach (var (pattern, common) in nearest)
            {
                text.Append("  \"").Append(pattern).Append("\" agrees up to \"").Append(ExecutionText.Mask(line[..common], call.Command)).Append("\"\n");
            }
        }

        return new(text.Append("This would answer it: SetRepliers(…, (@\"").Append(Pattern(shown)).Append("\", \"\"))").ToString());
    }

    private static string Pattern(Command shown) =>
        Regex.Escape(ExecutionText.Join([shown.Program, .. shown.Arguments])).Replace(@"\*\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\ ", " ", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal);

    /// <summary>How many characters of the text the pattern's letters spell out.</summary>
    private static int Common(string pattern, string text)
    {
        var common = 0;
        foreach (var letter in pattern)
        {
            if (letter is '\\' or '^') continue;
            if (common == text.Length || text[common] != letter) break;
            common++;
        }

        return common;
    }
}
