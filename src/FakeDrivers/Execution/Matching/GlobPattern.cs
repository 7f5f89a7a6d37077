namespace FakeDrivers.Execution;

/// <summary>Patterns in which a star stands for any characters and a question mark for one.</summary>
internal static class GlobPattern
{
    /// <summary>Whether the pattern matches the whole text. The time is at most the product of both lengths.</summary>
    public static bool Matches(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                // What comes behind the last star is all that has to be found a place: an earlier one never has to give way again.
                (star, retry) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                t += pattern[p++] == '?' ? Length(text, t) : 1;
            }
            else if (star >= 0)
            {
                retry += Length(text, retry);
                (p, t) = (star + 1, retry);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    // A character outside of the basic plane is two chars, and one character to whoever writes a pattern.
    private static int Length(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;
}
