using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Reads the text of a name pair by pair, without making anything of it (RFC 4514 section 3, and what else is taken: see <see cref="LdapDn.Parse"/>).</summary>
internal ref struct LdapDnReader
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private Form _form;
    private byte[]? _decoded;
    private bool _isInside;

    public LdapDnReader(ReadOnlySpan<char> text)
    {
        _text = text;
        SkipSpaces();
        _isInside = _position < text.Length;
    }

    private enum Form
    {
        Plain,
        Escaped,
        Hex,
    }

    /// <summary>The type as it is spelled, without <c>OID.</c>.</summary>
    public ReadOnlySpan<char> Type { get; private set; }

    /// <summary>Where the type stands.</summary>
    public int TypePosition { get; private set; }

    /// <summary>The value as it is written, without the quotes.</summary>
    public ReadOnlySpan<char> Raw { get; private set; }

    /// <summary>Whether the value is what is written: no escapes, no hexadecimal form.</summary>
    public readonly bool IsPlain => _form == Form.Plain;

    /// <summary>Whether the pair is the last of its part.</summary>
    public bool EndsRdn { get; private set; }

    /// <summary>What is wrong; nothing when all is well.</summary>
    public string? Error { get; private set; }

    /// <summary>Where it is wrong.</summary>
    public int ErrorPosition { get; private set; }

    /// <summary>Whether a text is an attribute type: a short name or an OID.</summary>
    public static bool IsType(ReadOnlySpan<char> text) => !text.IsEmpty && LengthOfType(text) == text.Length;

    /// <summary>Goes to the next pair.</summary>
    /// <returns>Whether there is one; if not, the name has ended or is none, see <see cref="Error"/>.</returns>
    public bool Read()
    {
        if (!_isInside || Error is not null) return false;
        SkipSpaces();
        return ReadType() && ReadEquals() && ReadValue() && ReadSeparator();
    }

    /// <summary>The octets of the value.</summary>
    public readonly byte[] Decode()
    {
        if (_form == Form.Hex) return _decoded ?? [];
        if (_form == Form.Escaped) return LdapDnText.Unescape(Raw);
        var octets = new byte[Encoding.UTF8.GetByteCount(Raw)];
        Encoding.UTF8.GetBytes(Raw, octets);
        return octets;
    }

    private static int LengthOfType(ReadOnlySpan<char> text)
    {
        var length = 0;
        if (char.IsAsciiLetter(text[0]))
        {
            while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-')) length++;
            return length;
        }

        var arcs = 0;
        while (true)
        {
            var start = length;
            while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
            if (length == start || (text[start] == '0' && length > start + 1)) return 0;
            arcs++;
            if (length == text.Length || text[length] != '.') return arcs > 1 ? length : 0;
            length++;
        }
    }

    private bool ReadType()
    {
        TypePosition = _position;
        var rest = _text[_position..];
        if (rest.Length > 4 && rest[3] == '.' && rest[..4].Equals("OID.", StringComparison.OrdinalIgnoreCase))
        {
            _position += 4;
            rest = rest[4..];
            if (!char.IsAsciiDigit(rest[0])) return Fail("an OID must stand after \"OID.\", such as 2.5.4.3");
        }

        var length = rest.IsEmpty ? 0 : LengthOfType(rest);
        if (length == 0) return Fail("an attribute type must stand, such as cn or 2.5.4.3");
        Type = rest[..length];
        _position += length;
        return true;
    }

    private bool ReadEquals()
    {
        SkipSpaces();
        if (_position >= _text.Length || _text[_position] != '=') return Fail("\"=\" must stand after the attribute type");
        _position++;
        SkipSpaces();
        return true;
    }

    private bool ReadValue()
    {
        var start = _position;
        if (start >= _text.Length) return Fail("a value must stand; it cannot be empty");
        return _text[start] switch
        {
            '#' => ReadHex(),
            '"' => ReadQuoted(),
            _ => ReadString(),
        };
    }

    private bool ReadHex()
    {
        var start = ++_position;
        while (_position < _text.Length && char.IsAsciiHexDigit(_text[_position])) _position++;
        Raw = _text[start.._position];
        _form = Form.Hex;
        _decoded = LdapDnText.ReadHex(Raw);
        if (_decoded is { Length: > 0 }) return true;
        _position = start;
        return Fail("pairs of hexadecimal digits must stand that are the BER encoding of a string, not an empty one");
    }

    private bool ReadQuoted()
    {
        var start = ++_position;
        _form = Form.Plain;
        while (_position < _text.Length && _text[_position] != '"')
        {
            if (_text[_position] == '\\' && !ReadEscape()) return false;
            _position++;
        }

        if (_position >= _text.Length) return Fail("the closing quote is missing");
        Raw = _text[start.._position];
        if (Raw.IsEmpty) return Fail("a value must stand between the quotes; it cannot be empty");
        _position++;
        return true;
    }

    private bool ReadString()
    {
        var start = _position;
        var end = start;
        _form = Form.Plain;
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c is ',' or '+' or ';') break;
            if (c == ' ') continue;
            if (c is '"' or '<' or '>' or '\0') return Fail(c == '\0' ? "a NUL stands, which must be written \\00" : $"\"{c}\" stands, which must be written \\{c}");
            if (c == '\\' && !ReadEscape()) return false;
            end = _position + 1;
        }

        Raw = _text[start..end];
        if (!Raw.IsEmpty) return true;
        _position = start;
        return Fail("a value must stand; it cannot be empty");
    }

    /// <summary>Goes from a backslash to the last character of what it escapes.</summary>
    private bool ReadEscape()
    {
        _form = Form.Escaped;
        var rest = _text[(_position + 1)..];
        if (rest.Length > 1 && char.IsAsciiHexDigit(rest[0]) && char.IsAsciiHexDigit(rest[1]))
        {
            _position += 2;
            return true;
        }

        if (rest.IsEmpty || rest[0] is not ('"' or '+' or ',' or ';' or '<' or '>' or '\\' or ' ' or '#' or '='))
        {
            return Fail("a backslash stands; after it must come two hexadecimal digits or one of \" + , ; < > \\ = # and space");
        }

        _position++;
        return true;
    }

    private bool ReadSeparator()
    {
        SkipSpaces();
        EndsRdn = true;
        if (_position >= _text.Length)
        {
            _isInside = false;
            return true;
        }

        var c = _text[_position];
        if (c is not (',' or ';' or '+')) return Fail("\",\", \"+\" or the end must come after the value");
        EndsRdn = c != '+';
        _position++;
        return true;
    }

    private bool Fail(string error)
    {
        Error = error;
        ErrorPosition = _position;
        return false;
    }

    private void SkipSpaces()
    {
        while (_position < _text.Length && _text[_position] == ' ') _position++;
    }
}
