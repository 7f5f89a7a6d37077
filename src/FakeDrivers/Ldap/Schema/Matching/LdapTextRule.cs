using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Rules of text, in any case or exact: RFC 4517 sections 4.2.3 to 4.2.13; those of IA5 strings refuse what is not ASCII.</summary>
internal sealed class LdapTextRule(bool fold, bool isAscii = false) : LdapMatchingRule
{
    /// <summary>Whether upper and lower case are the same.</summary>
    public bool Folds => fold;

    internal override bool IsOrdered => true;

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) =>
        isAscii && !Ascii.IsValid(value.Span) ? null : LdapTextPreparation.Prepare(value.Array, fold);

    /// <summary>A directory string is not empty, so there is nothing that an empty assertion could equal.</summary>
    internal override byte[]? AssertionKeyOf(LdapValue value, LdapSchema schema) => value.Length == 0 && !isAscii ? null : KeyOf(value, schema);

    internal override bool HasKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema)
    {
        var octets = value.Span;
        if (!Ascii.IsValid(octets)) return !isAscii && LdapTextPreparation.Prepare(value.Array, fold) is { } own && key.SequenceEqual(own);
        if (key.Length > octets.Length) return false;
        if (key.Length == octets.Length && octets.SequenceEqual(key)) return true;
        return LdapTextPreparation.CompareAscii(octets, key, fold) == 0;
    }

    internal override int? CompareToKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema)
    {
        var octets = value.Span;
        if (Ascii.IsValid(octets)) return LdapTextPreparation.CompareAscii(octets, key, fold);
        return !isAscii && LdapTextPreparation.Prepare(value.Array, fold) is { } own ? own.AsSpan().SequenceCompareTo(key) : null;
    }

    internal override byte[]? PartKeyOf(LdapValue part, LdapSubstringPlace place, LdapSchema schema) =>
        isAscii && !Ascii.IsValid(part.Span) ? null : LdapTextPreparation.PreparePart(part.Array, fold, place);
}
