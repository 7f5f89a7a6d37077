using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>How <c>~=</c> compares text: every word that is asserted sounds like a word of the value, in their order.</summary>
/// <remarks>Nothing is standard here; words are compared by their consonants as metaphone does, and a single letter stands for a word that starts so, as slapd has it.</remarks>
internal sealed class LdapApproximateRule : LdapMatchingRule
{
    /// <summary>The rule for directory strings.</summary>
    public static LdapApproximateRule Instance { get; } = new();

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => LdapTextPreparation.Prepare(value.Array, fold: true);

    internal override bool? Matches(LdapValue value, LdapValue assertion, LdapSchema schema)
    {
        if (assertion.Length == 0 || KeyOf(assertion, schema) is not { } wanted || KeyOf(value, schema) is not { } text) return null;
        if (wanted.AsSpan().SequenceEqual(text)) return true;
        List<string> words = Words(text), sought = Words(wanted);
        var at = 0;
        foreach (var word in sought)
        {
            while (at < words.Count && !SoundsLike(words[at], word)) at++;
            if (at++ == words.Count) return false;
        }

        return sought.Count > 0;
    }

    internal override bool HasKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) => Matches(value, new LdapValue(key), schema) == true;

    private static bool SoundsLike(string word, string sought) =>
        sought.Length == 1 ? word[0] == sought[0] : word == sought || (LdapPhonetics.KeyOf(sought) is { Length: > 0 } key && key == LdapPhonetics.KeyOf(word));

    private static List<string> Words(byte[] text) =>
        [.. Encoding.UTF8.GetString(text).Split([' ', ',', '.', '-', '_', ';', ':', '/', '\'', '(', ')', '@'], StringSplitOptions.RemoveEmptyEntries)];
}
