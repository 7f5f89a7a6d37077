using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>The preparation of user names and passwords of RFC 4013: odd spaces become plain, invisible characters go, the rest is normalised.</summary>
internal static class SaslPrep
{
    /// <summary>The prepared text; nothing when it holds what may not be in a name or password.</summary>
    public static string? Prepare(string text)
    {
        if (IsPlain(text)) return text;
        var mapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsNothing(rune.Value)) continue;
            mapped.Append(rune.Value == 0x200B || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? " " : rune.ToString());
        }

        var prepared = mapped.ToString().Normalize(NormalizationForm.FormKC);
        foreach (var rune in prepared.EnumerateRunes())
        {
            if (IsProhibited(rune)) return null;
        }

        return prepared;
    }

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~') return false;
        }

        return true;
    }

    // RFC 3454, table B.1.
    private static bool IsNothing(int code) =>
        code is 0x00AD or 0x034F or 0x1806 or (>= 0x180B and <= 0x180D) or 0x200C or 0x200D or 0x2060 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    private static bool IsProhibited(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0xFFF9 and <= 0xFFFD) or (>= 0x2FF0 and <= 0x2FFB) or (>= 0xFDD0 and <= 0xFDEF)
            or (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x206A and <= 0x206F) or 0x0340 or 0x0341
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
