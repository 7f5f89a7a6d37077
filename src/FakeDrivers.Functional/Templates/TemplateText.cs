using System.Text;
using System.Text.RegularExpressions;

namespace FakeDrivers.Functional;

/// <summary>
/// A text with placeholders, read once. <c>{name}</c> is one, where a name is a letter and then letters, digits and <c>_ - . / :</c>;
/// <c>{{name}}</c> is the text <c>{name}</c>; any other brace is itself. Immutable.
/// </summary>
internal sealed class TemplateText
{
    private const string Placeholder = "\\{[A-Za-z][A-Za-z0-9_./:-]*\\}";

    private static readonly Regex Placeholders = new(Placeholder, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Braces = new(
        $"\\{{(?<literal>{Placeholder})\\}}|{Placeholder}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    // A text, and the placeholder after it; the last one has none.
    private readonly List<(string Literal, TemplatePlaceholder? Placeholder)> _parts;

    private TemplateText(List<(string, TemplatePlaceholder?)> parts) => _parts = parts;

    public static TemplateText Parse(string text)
    {
        var parts = new List<(string, TemplatePlaceholder?)>();
        var literal = new StringBuilder();
        int copied = 0, line = 1, lineStart = 0;
        foreach (Match match in Braces.Matches(text))
        {
            literal.Append(text, copied, match.Index - copied);
            for (var end = text.IndexOf('\n', lineStart); end >= 0 && end < match.Index; end = text.IndexOf('\n', lineStart))
            {
                line++;
                lineStart = end + 1;
            }

            copied = match.Index + match.Length;
            if (match.Groups["literal"] is { Success: true } escaped)
            {
                literal.Append(escaped.ValueSpan);
                continue;
            }

            parts.Add((literal.ToString(), new(match.Value[1..^1], line, match.Index - lineStart + 1)));
            literal.Clear();
        }

        parts.Add((literal.Append(text, copied, text.Length - copied).ToString(), null));
        return new(parts);
    }

    /// <summary>A template that renders to just this text, whatever the values are.</summary>
    public static string Escape(string text) => Placeholders.Replace(text, "{$0}");

    /// <summary>Puts values in the placeholders' places.</summary>
    public RenderedText Render(Func<TemplatePlaceholder, RenderedText> value)
    {
        var text = new StringBuilder();
        var shown = new StringBuilder();
        foreach (var (literal, placeholder) in _parts)
        {
            text.Append(literal);
            shown.Append(literal);
            if (placeholder is null) continue;
            var filled = value(placeholder.Value);
            text.Append(filled.Text);
            shown.Append(filled.Shown);
        }

        return new(text.ToString(), shown.ToString());
    }
}
