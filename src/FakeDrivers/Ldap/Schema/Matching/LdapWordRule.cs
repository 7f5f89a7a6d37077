namespace FakeDrivers.Ldap;

/// <summary>wordMatch and keywordMatch (RFC 3698): the assertion is one of the words of a value, in any case.</summary>
internal sealed class LdapWordRule : LdapMatchingRule
{
    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => LdapTextPreparation.Prepare(value.Array, fold: true);

    internal override bool HasKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema)
    {
        if (KeyOf(value, schema) is not { } text) return false;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = 0;
            while (end < rest.Length && IsInWord(rest[end])) end++;
            if (end > 0 && key.SequenceEqual(rest[..end])) return true;
            rest = rest[Math.Min(end + 1, rest.Length)..];
        }

        return false;
    }

    private static bool IsInWord(byte octet) => octet >= 0x80 || char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'\'' or (byte)'_';
}
