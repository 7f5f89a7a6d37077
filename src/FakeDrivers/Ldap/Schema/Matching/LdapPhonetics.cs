using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>How a word sounds: its consonants by the rules of English spelling that Lawrence Philips published as metaphone in 1990.</summary>
internal static class LdapPhonetics
{
    /// <summary>The sound of a word in lower case; letters other than a to z do not count.</summary>
    public static string KeyOf(string word)
    {
        var text = Letters(word);
        if (text.Length == 0) return string.Empty;
        var key = new StringBuilder(text.Length);
        var start = text is ['a', 'e', ..] or ['g', 'n', ..] or ['k', 'n', ..] or ['p', 'n', ..] or ['w', 'r', ..] ? 1 : 0;
        if (text[start] == 'x')
        {
            key.Append('s');
            start++;
        }

        for (var i = start; i < text.Length; i++)
        {
            var previous = i > 0 ? text[i - 1] : ' ';
            if (text[i] == previous && text[i] != 'c') continue;
            Append(key, text, i, previous, i == start);
        }

        return key.ToString();
    }

    private static string Letters(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in LdapUnicode.Decompose(word))
        {
            if (c is >= 'a' and <= 'z') letters.Append(c);
        }

        return letters.ToString();
    }

    private static void Append(StringBuilder key, string text, int i, char previous, bool isFirst)
    {
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        var second = i + 2 < text.Length ? text[i + 2] : ' ';
        switch (text[i])
        {
            case 'a' or 'e' or 'i' or 'o' or 'u':
                if (isFirst) key.Append(text[i]);
                break;
            case 'b':
                if (!(previous == 'm' && next == ' ')) key.Append('p');
                break;
            case 'c':
                AppendC(key, previous, next, second);
                break;
            case 'd':
                key.Append(next == 'g' && IsFront(second) ? 'j' : 't');
                break;
            case 'g':
                AppendG(key, previous, next, second);
                break;
            case 'h':
                if (!(previous is 'c' or 's' or 'p' or 't' or 'g') && IsVowel(next) && !(IsVowel(previous) && !IsVowel(next))) key.Append('h');
                break;
            case 'k':
                if (previous != 'c') key.Append('k');
                break;
            case 'p':
                key.Append(next == 'h' ? 'f' : 'p');
                break;
            case 'q':
                key.Append('k');
                break;
            case 's':
                key.Append(next == 'h' || (next == 'i' && second is 'o' or 'a') ? 'x' : 's');
                break;
            case 't':
                if (next == 'i' && second is 'o' or 'a') key.Append('x');
                else if (next == 'h') key.Append('0');
                else if (!(next == 'c' && second == 'h')) key.Append('t');
                break;
            case 'v':
                key.Append('f');
                break;
            case 'w' or 'y':
                if (IsVowel(next)) key.Append(text[i]);
                break;
            case 'x':
                key.Append("ks");
                break;
            case 'z':
                key.Append('s');
                break;
            default:
                key.Append(text[i]);
                break;
        }
    }

    private static void AppendC(StringBuilder key, char previous, char next, char second)
    {
        if (next == 'i' && second == 'a') key.Append('x');
        else if (next == 'h') key.Append(previous == 's' ? 'k' : 'x');
        else if (!IsFront(next)) key.Append('k');
        else if (previous != 's') key.Append('s');
    }

    private static void AppendG(StringBuilder key, char previous, char next, char second)
    {
        if (next == 'h' && !IsVowel(second)) return;
        if (next == 'n' && second is ' ' or 'e') return;
        if (previous == 'd' && IsFront(next)) return;
        key.Append(IsFront(next) ? 'j' : 'k');
    }

    private static bool IsFront(char c) => c is 'e' or 'i' or 'y';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
