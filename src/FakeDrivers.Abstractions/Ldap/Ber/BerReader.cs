using System.Text;
using System.Text.Unicode;

namespace FakeDrivers.Ldap;

/// <summary>Reads BER as RFC 4511 section 5.1 has it: definite lengths, primitive octet strings, lengths of more octets than needed.</summary>
/// <remarks>Nothing is copied before its length was checked against what is there.</remarks>
internal ref struct BerReader(ReadOnlySpan<byte> octets)
{
    private ReadOnlySpan<byte> _rest = octets;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsEmpty => _rest.IsEmpty;

    /// <summary>The identifier of the next element; 0 when nothing is left.</summary>
    public readonly byte NextTag => _rest.IsEmpty ? (byte)0 : _rest[0];

    /// <summary>Takes the content of the next element, which must have that identifier.</summary>
    public ReadOnlySpan<byte> Read(byte tag)
    {
        if (_rest.IsEmpty) throw new BerException($"An element 0x{tag:X2} is missing.");
        if (_rest[0] != tag) throw new BerException($"There is an element 0x{_rest[0]:X2} where 0x{tag:X2} must be.");
        return Content(1);
    }

    /// <summary>Takes the next element if it has that identifier.</summary>
    public bool TryRead(byte tag, out ReadOnlySpan<byte> content)
    {
        if (NextTag != tag)
        {
            content = default;
            return false;
        }

        content = Content(1);
        return true;
    }

    /// <summary>A reader of what is in the next element, which must have that identifier.</summary>
    public BerReader Enter(byte tag) => new(Read(tag));

    /// <summary>Takes the next element, whatever it is.</summary>
    public ReadOnlySpan<byte> ReadAny()
    {
        if (_rest.IsEmpty) throw new BerException("An element is missing.");
        var at = 1;
        if ((_rest[0] & 0x1F) == 0x1F)
        {
            do
            {
                if (at >= _rest.Length) throw new BerException("An identifier is cut off.");
            }
            while ((_rest[at++] & 0x80) != 0);
        }

        return Content(at);
    }

    /// <summary>Checks what is left of an extensible sequence and passes over it.</summary>
    public void SkipRest()
    {
        while (!_rest.IsEmpty) ReadAny();
    }

    /// <summary>Takes a whole number of at most 64 bits.</summary>
    public long ReadInteger(byte tag = BerTag.Integer) => ToInteger(Read(tag));

    /// <summary>Takes a whole number from 0 to 2³¹ - 1.</summary>
    /// <exception cref="LdapException">It is none (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public int ReadCount(string what)
    {
        var number = ReadInteger();
        return number is >= 0 and <= int.MaxValue ? (int)number : throw Wrong($"The {what} is {number}; it must be from 0 to {int.MaxValue}.");
    }

    /// <summary>Takes one of the values of an enumeration from 0 up.</summary>
    /// <exception cref="LdapException">It is none of them (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public int ReadEnumerated(int last, string what)
    {
        var number = ReadInteger(BerTag.Enumerated);
        return number >= 0 && number <= last ? (int)number : throw Wrong($"The {what} is {number}; it must be from 0 to {last}.");
    }

    /// <summary>Takes a truth value: any octet but 0 is true.</summary>
    public bool ReadBoolean(byte tag = BerTag.Boolean) => ToBoolean(Read(tag));

    /// <summary>Takes an octet string.</summary>
    public LdapValue ReadValue(byte tag = BerTag.OctetString) => LdapValue.Adopt(Read(tag).ToArray());

    /// <summary>Takes an octet string if the next element has that identifier.</summary>
    public LdapValue? ReadOptionalValue(byte tag = BerTag.OctetString) => NextTag == tag ? ReadValue(tag) : (LdapValue?)null;

    /// <summary>Takes a string of UTF-8.</summary>
    /// <exception cref="LdapException">It is no UTF-8 (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public string ReadText(string what, byte tag = BerTag.OctetString) => ToText(Read(tag), what, LdapResultCode.ProtocolError);

    /// <summary>Takes a distinguished name, unparsed.</summary>
    /// <exception cref="LdapException">It is no UTF-8 (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public string ReadDn(byte tag = BerTag.OctetString) => ToText(Read(tag), "name", LdapResultCode.InvalidDnSyntax);

    public static bool ToBoolean(ReadOnlySpan<byte> content) =>
        content.Length == 1 ? content[0] != 0 : throw new BerException($"A truth value has {content.Length} octets; it must have 1.");

    public static long ToInteger(ReadOnlySpan<byte> content)
    {
        if (content.Length is 0 or > 8) throw new BerException($"A whole number has {content.Length} octets; it must have 1 to 8.");
        long number = (sbyte)content[0];
        foreach (var octet in content[1..]) number = (number << 8) | octet;
        return number;
    }

    public static string ToText(ReadOnlySpan<byte> content, string what, LdapResultCode code)
    {
        if (!Utf8.IsValid(content)) throw new LdapException(code, $"The {what} is no UTF-8: {Convert.ToHexString(content)}.");
        return Encoding.UTF8.GetString(content);
    }

    private static LdapException Wrong(string text) => new(LdapResultCode.ProtocolError, text);

    /// <summary>Takes length and content, where the length starts at a place of what is left.</summary>
    private ReadOnlySpan<byte> Content(int at)
    {
        if (at >= _rest.Length) throw new BerException("A length is missing.");
        uint length = _rest[at++];
        if (length >= 0x80)
        {
            var count = (int)(length & 0x7F);
            if (count == 0) throw new BerException("A length is indefinite, which LDAP forbids.");
            if (count > _rest.Length - at) throw new BerException("A length is cut off.");
            length = 0;
            for (var end = at + count; at < end; at++)
            {
                if (length > int.MaxValue >> 8) throw new BerException("A length is out of range.");
                length = (length << 8) | _rest[at];
            }
        }

        if (length > (uint)(_rest.Length - at)) throw new BerException($"An element has {length} octets, but only {_rest.Length - at} are left.");
        var content = _rest.Slice(at, (int)length);
        _rest = _rest[(at + (int)length)..];
        return content;
    }
}
