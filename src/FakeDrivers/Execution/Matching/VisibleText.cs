using System.Globalization;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Texts in which blanks and characters that cannot be seen are made visible, so that two that differ look different.</summary>
internal static class VisibleText
{
    /// <summary>A blank is <c>·</c>, a tab <c>→</c>, the ends of lines <c>↵</c> and <c>␍</c>; what else cannot be seen is told by its number.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var seen = Seen(text, i);
            _ = text[i] switch
            {
                ' ' => shown.Append('·'),
                '\t' => shown.Append('→'),
                '\n' => shown.Append('↵'),
                '\r' => shown.Append('␍'),
                '·' or '→' or '↵' or '␍' or '»' or '«' or '‹' or '›' => Number(shown, text[i]),
                _ when seen > 0 => shown.Append(text, i, seen),
                _ => Number(shown, char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i++) : text[i]),
            };
            if (seen == 2) i++;
        }

        return shown.ToString();
    }

    /// <summary>How many chars the character at a place has, if it shows as itself and takes room; else 0. A blank does not.</summary>
    public static int Seen(string text, int index)
    {
        var isPair = char.IsSurrogatePair(text, index);
        if (!isPair && char.IsSurrogate(text[index])) return 0;
        return CharUnicodeInfo.GetUnicodeCategory(text, index) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
            ? 0
            : isPair ? 2 : 1;
    }

    private static StringBuilder Number(StringBuilder shown, int number) => shown.Append(CultureInfo.InvariantCulture, $"‹U+{number:X4}›");
}
