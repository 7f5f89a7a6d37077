using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Finds the letters that every text begins with which a regular expression matches at its start.</summary>
internal static class LiteralPrefix
{
    /// <summary>The letters; fewer than there are, down to none, where the expression is not plain.</summary>
    public static string Of(string pattern)
    {
        // Options and comments change what letters mean.
        if (pattern.Contains("(?", StringComparison.Ordinal) || HasAlternatives(pattern)) return string.Empty;
        var prefix = new StringBuilder();
        for (var i = pattern.StartsWith('^') ? 1 : 0; i < pattern.Length; i++)
        {
            var letter = pattern[i];
            if (letter is '*' or '?' or '{' && prefix.Length > 0) prefix.Length--;
            if (letter is '^' or '$' or '.' or '[' or ']' or '(' or ')' or '*' or '+' or '?' or '{' or '}' or '|' or '#') break;
            if (letter == '\\')
            {
                // Behind it a letter or digit stands for something else.
                if (++i == pattern.Length || char.IsLetterOrDigit(pattern[i]) || pattern[i] == '_') break;
                letter = pattern[i];
            }

            prefix.Append(letter);
        }

        return prefix.ToString();
    }

    /// <summary>Whether the whole expression may be a choice, or that is not easy to tell.</summary>
    private static bool HasAlternatives(string pattern)
    {
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '|' when depth == 0:
                    return true;
                case '[':
                    return pattern.IndexOf('|', i) >= 0;
                default:
                    break;
            }
        }

        return false;
    }
}
