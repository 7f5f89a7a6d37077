using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Guesses the syntax of an attribute by values of it.</summary>
internal static class ValueKinds
{
    private const string Prefix = "1.3.6.1.4.1.1466.115.121.1.";

    public static (string Syntax, string Rules) Of(IReadOnlyList<LdapValue> values)
    {
        if (values.Any(value => !value.TryGetText(out _))) return ($"{Prefix}40", "EQUALITY octetStringMatch");
        var texts = values.Select(value => value.Text).ToList();
        if (Are(texts, text => text is "TRUE" or "FALSE")) return ($"{Prefix}7", "EQUALITY booleanMatch");
        if (Are(texts, IsTime)) return ($"{Prefix}24", "EQUALITY generalizedTimeMatch ORDERING generalizedTimeOrderingMatch");
        if (Are(texts, IsInteger)) return ($"{Prefix}27", "EQUALITY integerMatch ORDERING integerOrderingMatch");
        if (Are(texts, text => text.Contains('=', StringComparison.Ordinal) && LdapDn.TryParse(text, out var name) && !name.IsRoot)) return ($"{Prefix}12", "EQUALITY distinguishedNameMatch");
        if (Are(texts, text => text.Contains('@', StringComparison.Ordinal) && Ascii.IsValid(text))) return ($"{Prefix}26", "EQUALITY caseIgnoreIA5Match SUBSTR caseIgnoreIA5SubstringsMatch");
        return ($"{Prefix}15", "EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch");
    }

    private static bool Are(List<string> texts, Func<string, bool> test) => texts.Count > 0 && texts.TrueForAll(text => test(text));

    /// <summary>Without a leading zero, which numbers of telephones and the like have.</summary>
    private static bool IsInteger(string text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) && (digits[0] != '0' || text == "0");
    }

    private static bool IsTime(string text) => text.Length >= 11 && text.EndsWith('Z') && text[..^1].All(character => char.IsAsciiDigit(character) || character == '.');
}
