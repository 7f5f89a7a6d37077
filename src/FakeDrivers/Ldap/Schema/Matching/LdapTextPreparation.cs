using System.Buffers;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Prepares text for comparison (RFC 4518). Text in ASCII is done octet by octet, and is its own key when nothing changes.</summary>
/// <remarks>
/// Unlike RFC 4518 section 2.6.1, which pads values and doubles spaces, a prepared value has no outer spaces and single inner ones; the
/// comparisons are the same, and most values need no copy. Nothing is prohibited (section 2.4), as servers refuse no character either.
/// </remarks>
internal static class LdapTextPreparation
{
    private static readonly SearchValues<byte> FoldedKey = SearchValues.Create("!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);
    private static readonly SearchValues<byte> ExactKey =
        SearchValues.Create("!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>A whole value, prepared; its own array when that is prepared already, nothing when it is no UTF-8.</summary>
    public static byte[]? Prepare(byte[] octets, bool fold)
    {
        var start = octets.AsSpan().IndexOfAnyExcept(fold ? FoldedKey : ExactKey);
        if (start < 0) return octets;
        if (!Ascii.IsValid(octets)) return Unicode(octets) is { } text ? FromText(LdapUnicode.Prepare(text, fold), LdapSubstringPlace.Whole) : null;
        return IsPrepared(octets, start, fold) ? octets : FromAscii(octets, fold, LdapSubstringPlace.Whole);
    }

    /// <summary>A part of a substring assertion, prepared: a space at an end where the part goes on is kept.</summary>
    public static byte[]? PreparePart(byte[] octets, bool fold, LdapSubstringPlace place)
    {
        if (octets.AsSpan().IndexOfAnyExcept(fold ? FoldedKey : ExactKey) < 0) return octets;
        if (!Ascii.IsValid(octets)) return Unicode(octets) is { } text ? FromText(LdapUnicode.Prepare(text, fold), place) : null;
        return FromAscii(octets, fold, place);
    }

    /// <summary>Compares a value in ASCII, prepared on the way, with a key.</summary>
    public static int CompareAscii(ReadOnlySpan<byte> value, ReadOnlySpan<byte> key, bool fold)
    {
        var at = 0;
        var isSpacePending = false;
        foreach (var octet in value)
        {
            if (IsSpace(octet))
            {
                isSpacePending = true;
                continue;
            }

            if (IsNothing(octet)) continue;
            if (isSpacePending && at > 0)
            {
                if (at == key.Length) return 1;
                if (key[at] != ' ') return ' ' - key[at];
                at++;
            }

            isSpacePending = false;
            var prepared = fold ? Lower(octet) : octet;
            if (at == key.Length) return 1;
            if (key[at] != prepared) return prepared - key[at];
            at++;
        }

        if (at == 0 && isSpacePending) return key is [(byte)' '] ? 0 : key.IsEmpty ? 1 : key[0] == ' ' ? -1 : ' ' - key[0];
        return at == key.Length ? 0 : -1;
    }

    public static byte Lower(byte octet) => octet is >= (byte)'A' and <= (byte)'Z' ? (byte)(octet | 0x20) : octet;

    /// <summary>RFC 4518 section 2.2: white space other than the space.</summary>
    public static bool IsSpace(byte octet) => octet is (byte)' ' or (>= 9 and <= 13);

    /// <summary>RFC 4518 section 2.2: control characters are mapped to nothing.</summary>
    public static bool IsNothing(byte octet) => octet is < 9 or (> 13 and < 32) or 127;

    private static string? Unicode(byte[] octets) => LdapValue.Adopt(octets).TryGetText(out var text) ? text : null;

    private static bool IsPrepared(ReadOnlySpan<byte> octets, int start, bool fold)
    {
        if (octets[0] == ' ' || octets[^1] == ' ') return octets.Length == 1;
        for (var i = start; i < octets.Length; i++)
        {
            var octet = octets[i];
            if (octet is < 32 or 127 || (fold && octet is >= (byte)'A' and <= (byte)'Z') || (octet == ' ' && octets[i + 1] == ' ')) return false;
        }

        return true;
    }

    private static byte[] FromText(string text, LdapSubstringPlace place)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        return Squeeze(octets, octets, place);
    }

    private static byte[] FromAscii(ReadOnlySpan<byte> octets, bool fold, LdapSubstringPlace place)
    {
        var prepared = new byte[octets.Length];
        for (var i = 0; i < octets.Length; i++) prepared[i] = fold ? Lower(octets[i]) : octets[i];
        return Squeeze(prepared, prepared, place);
    }

    /// <summary>Drops what counts for nothing, makes one space of many, and drops those at closed ends.</summary>
    private static byte[] Squeeze(ReadOnlySpan<byte> from, byte[] to, LdapSubstringPlace place)
    {
        var length = 0;
        var isSpacePending = false;
        foreach (var octet in from)
        {
            if (IsSpace(octet))
            {
                isSpacePending = true;
                continue;
            }

            if (IsNothing(octet)) continue;
            if (isSpacePending && (length > 0 || place is LdapSubstringPlace.Middle or LdapSubstringPlace.Final)) to[length++] = (byte)' ';
            isSpacePending = false;
            to[length++] = octet;
        }

        if (isSpacePending && (length == 0 || place is LdapSubstringPlace.Initial or LdapSubstringPlace.Middle)) to[length++] = (byte)' ';
        return length == to.Length ? to : to[..length];
    }
}
