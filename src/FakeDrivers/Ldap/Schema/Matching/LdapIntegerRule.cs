namespace FakeDrivers.Ldap;

/// <summary>integerMatch and integerOrderingMatch (RFC 4517 sections 4.2.19 and 4.2.20), for integers of any size.</summary>
/// <remarks>A key is the number of digits and the digits, all complemented below zero, so that keys sort as numbers do.</remarks>
internal sealed class LdapIntegerRule : LdapMatchingRule
{
    private const int ShortDigits = 0x40;

    internal override bool IsOrdered => true;

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema)
    {
        if (!TryRead(value.Span, out var isNegative, out var digits)) return null;
        var key = new byte[LengthOf(digits)];
        Write(digits, isNegative, key);
        return key;
    }

    internal override bool HasKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) => CompareToKey(value, key, schema) == 0;

    internal override int? CompareToKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema)
    {
        if (!TryRead(value.Span, out var isNegative, out var digits)) return null;
        var length = LengthOf(digits);
        Span<byte> own = length <= 64 ? stackalloc byte[64] : new byte[length];
        own = own[..length];
        Write(digits, isNegative, own);
        return own.SequenceCompareTo(key);
    }

    /// <summary>Reads an integer: digits without leading zeros, and a sign. Leading zeros and a plus are let pass, as servers do.</summary>
    private static bool TryRead(ReadOnlySpan<byte> text, out bool isNegative, out ReadOnlySpan<byte> digits)
    {
        isNegative = !text.IsEmpty && text[0] == '-';
        digits = !text.IsEmpty && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        if (digits.IsEmpty || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        digits = digits.TrimStart((byte)'0');
        isNegative &= !digits.IsEmpty;
        return true;
    }

    private static int LengthOf(ReadOnlySpan<byte> digits) => digits.Length + (digits.Length < ShortDigits ? 1 : 5);

    private static void Write(ReadOnlySpan<byte> digits, bool isNegative, Span<byte> key)
    {
        if (digits.Length < ShortDigits)
        {
            key[0] = (byte)(0x80 | digits.Length);
            digits.CopyTo(key[1..]);
        }
        else
        {
            key[0] = 0xc0;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(key[1..], digits.Length);
            digits.CopyTo(key[5..]);
        }

        if (!isNegative) return;
        foreach (ref var octet in key) octet = (byte)~octet;
    }
}
