using System.Text.RegularExpressions;

namespace FakeDrivers.Execution;

/// <summary>A regular expression that matches at the start of the joined vector. Upstream: the patterns of manila's <c>fake_execute</c>.</summary>
internal sealed class TextPattern : ICommandPattern
{
    private readonly string _pattern;
    private readonly string _prefix;
    private readonly Regex _regex;

    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public TextPattern(string pattern)
    {
        _regex = AnchoredRegex.AtStart(pattern);
        _pattern = pattern;
        _prefix = LiteralPrefix.Of(pattern);
        FirstWord = _prefix.Contains(' ', StringComparison.Ordinal) ? FirstWordOf(_prefix) : null;
    }

    public IReadOnlyList<ProgramName>? Programs => null;

    public string? FirstWord { get; }

    /// <summary>What stands before the first blank, or all when there is none.</summary>
    public static string FirstWordOf(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? text : text[..blank];
    }

    // Most patterns begin with the name of a program, and are done with once that is another one.
    public bool Matches(CommandCall call) => call.Text.StartsWith(_prefix, StringComparison.Ordinal) && _regex.IsMatch(call.Text);

    public Match? MatchIn(CommandCall call) => _regex.Match(call.Text);

    public string Show(Func<string, string> quote) => $"WhenText({quote(_pattern)})";

    public Mismatch Compare(CommandCall call, ShownCall shown)
    {
        if (Matches(call)) return new(call.Text.Length + 1, Show(shown.Quote), null);
        var common = Common(shown.Text);
        var why = common == 0
            ? $"the text is {shown.Quote(shown.Text)}"
            : $"the text agrees up to {shown.Quote(shown.Text[..common])} and goes on with {shown.Quote(shown.Text[common..])}";
        return new(common, $"WhenText({Mismatch.Mark(shown.Quote(_pattern))})", why);
    }

    /// <summary>How many characters of the text the pattern's letters spell out.</summary>
    private int Common(string text)
    {
        var common = 0;
        foreach (var letter in _pattern)
        {
            if (letter is '\\' or '^') continue;
            if (common == text.Length || text[common] != letter) break;
            common++;
        }

        return common;
    }
}
