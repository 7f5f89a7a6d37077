namespace FakeDrivers.Ldap;

/// <summary>caseIgnoreListMatch and caseIgnoreListSubstringsMatch (RFC 4517 sections 4.2.9 and 4.2.10): line by line of a postal address.</summary>
internal sealed class LdapListRule : LdapMatchingRule
{
    // No prepared line has it, so that no part is found across two lines.
    private const byte LineEnd = (byte)'\n';

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema)
    {
        var key = new List<byte>(value.Length);
        var rest = value.Span;
        while (true)
        {
            var end = rest.IndexOf((byte)'$');
            if (LdapTextPreparation.Prepare(Unescape(end < 0 ? rest : rest[..end]), fold: true) is not { } line) return null;
            key.AddRange(line);
            if (end < 0) return [.. key];
            key.Add(LineEnd);
            rest = rest[(end + 1)..];
        }
    }

    internal override byte[]? PartKeyOf(LdapValue part, LdapSubstringPlace place, LdapSchema schema) =>
        LdapTextPreparation.PreparePart(Unescape(part.Span), fold: true, place);

    private static byte[] Unescape(ReadOnlySpan<byte> line)
    {
        if (!line.Contains((byte)'\\')) return line.ToArray();
        var text = new List<byte>(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var rest = line[i..];
            var isDollar = rest.StartsWith(@"\24"u8);
            var isBackslash = rest.StartsWith(@"\5C"u8) || rest.StartsWith(@"\5c"u8);
            text.Add(isDollar ? (byte)'$' : line[i]);
            if (isDollar || isBackslash) i += 2;
        }

        return [.. text];
    }
}
