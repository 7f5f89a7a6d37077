using System.Buffers;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Puts names in braces in the place of texts that differ from machine to machine, and back. Both together change nothing.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Placeholders
{
    /// <summary>Stands for a brace that would otherwise begin a placeholder.</summary>
    private const string Brace = "brace";

    private readonly (string Token, string Text)[] _tokens;
    private readonly (string Token, string Text)[] _texts;
    private readonly SearchValues<char> _starts;

    public Placeholders(IReadOnlyDictionary<string, string> custom)
    {
        var all = new Dictionary<string, string>
        {
            ["temp"] = Path.TrimEndingDirectorySeparator(Path.GetTempPath()),
            ["home"] = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            ["cwd"] = Environment.CurrentDirectory,
        };
        foreach (var (name, text) in custom) all[name] = text;
        _tokens = [("{" + Brace + "}", "{"), .. all.Select(pair => ("{" + pair.Key + "}", pair.Value))];
        // The root of a file system would be found in every path.
        _texts = [.. _tokens.Skip(1).Where(each => each.Text.Length > 0 && Path.GetPathRoot(each.Text) != each.Text).OrderByDescending(each => each.Text.Length)];
        _starts = SearchValues.Create([.. _texts.Select(each => each.Text[0]), '{']);
    }

    /// <exception cref="ArgumentException">A name or text cannot be used.</exception>
    public static ValueMap<string> Check(ValueMap<string> custom)
    {
        foreach (var (name, text) in custom)
        {
            if (name.Length == 0 || name == Brace || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            {
                throw new ArgumentException(
                    $"'{name}' cannot be the name of a placeholder. It is made of letters, digits, dashes and underscores, and is not '{Brace}'.", nameof(custom));
            }

            if (string.IsNullOrEmpty(text)) throw new ArgumentException($"The placeholder '{name}' stands for an empty text, which is everywhere.", nameof(custom));
        }

        return custom;
    }

    /// <summary>The text with names.</summary>
    public string Contract(string text) => Replace(text, Contracted);

    /// <summary>The text without names.</summary>
    public string Expand(string text) => Replace(text, Expanded);

    private string Replace(string text, Func<string, int, (string By, int Length)> find)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(_starts);
            if (next < 0) break;
            at += next;
            var (by, length) = find(text, at);
            if (length == 0) continue;
            (result ??= new()).Append(text, copied, at - copied).Append(by);
            copied = at + length;
            at = copied - 1;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private (string By, int Length) Expanded(string text, int at)
    {
        if (text[at] != '{') return default;
        foreach (var (token, by) in _tokens)
        {
            if (string.CompareOrdinal(text, at, token, 0, token.Length) == 0) return (by, token.Length);
        }

        return default;
    }

    private (string By, int Length) Contracted(string text, int at)
    {
        // What looks like a name already must not be taken for one later.
        if (Expanded(text, at).Length > 0) return (_tokens[0].Token, 1);
        if (at > 0 && IsPartOfName(text[at - 1])) return default;
        foreach (var (token, from) in _texts)
        {
            var end = at + from.Length;
            if (string.CompareOrdinal(text, at, from, 0, from.Length) == 0 && (end == text.Length || !IsPartOfName(text[end]))) return (token, from.Length);
        }

        return default;
    }

    private static bool IsPartOfName(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.';
}
