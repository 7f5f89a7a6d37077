using System.Buffers;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Reads filters as RFC 4515 has them, in one pass. Where it stops at an error, it knows the position and what would be valid.</summary>
internal ref struct LdapFilterParser(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create("\0*()\\");
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _errorAt;
    private string? _error;

    /// <summary>What is wrong and where, with the text and a caret below it.</summary>
    public readonly string Error => LdapTextError.Show("filter", _text, _errorAt, _error ?? string.Empty);

    private readonly char Peek => _text[_at];

    public LdapFilter? Parse()
    {
        SkipSpace();
        if (_at == _text.Length) return Fail(0, "it is empty; write (objectClass=*) for every entry");
        var filter = Peek switch
        {
            '(' => ReadFilter(1),
            '&' or '|' or '!' => Fail(_at, $"'{Peek}' must stand in parentheses: ({Peek}…)"),
            _ => ReadItem(isBare: true),
        };
        if (filter is null) return null;
        SkipSpace();
        if (_at == _text.Length) return filter;
        return Fail(_at, Peek switch
        {
            ')' => "this ')' closes nothing; write \\29 for one in a value",
            '(' => "a second filter follows; join them as (&(…)(…)) or (|(…)(…))",
            var other => $"{Name(other)} follows the end of the filter",
        });
    }

    private LdapFilter? ReadFilter(int depth)
    {
        if (depth > LdapFilter.MaximumDepth) return Fail(_at, $"it is nested more than {LdapFilter.MaximumDepth} deep");
        var open = _at++;
        SkipSpace();
        if (_at == _text.Length) return Unclosed(open);
        var filter = Peek switch
        {
            '&' => ReadList(depth, open) is { } parts ? new LdapAndFilter(parts) : null,
            '|' => ReadList(depth, open) is { } parts ? new LdapOrFilter(parts) : null,
            '!' => ReadNot(depth, open),
            '(' => Fail(_at, "a second '(' follows; one pair of parentheses holds one filter, (&(…)(…)) holds many"),
            ')' => Fail(_at, "the parentheses hold nothing; write (objectClass=*), (&) for true or (|) for false"),
            _ => ReadItem(isBare: false),
        };
        if (filter is null) return null;
        if (_at == _text.Length) return Unclosed(open);
        if (Peek != ')') return Fail(_at, $"{Name(Peek)} stands where ')' must close the '(' of position {open}");
        _at++;
        return filter;
    }

    private ValueList<LdapFilter>? ReadList(int depth, int open)
    {
        _at++;
        SkipSpace();
        List<LdapFilter>? parts = null;
        while (_at < _text.Length && Peek == '(')
        {
            if (ReadFilter(depth + 1) is not { } part) return null;
            (parts ??= []).Add(part);
            SkipSpace();
        }

        if (_at < _text.Length && Peek == ')') return parts is null ? ValueList<LdapFilter>.Empty : ValueList<LdapFilter>.From(parts);
        if (_at == _text.Length) Unclosed(open);
        else Fail(_at, $"{Name(Peek)} stands where '(' must begin a part or ')' must end the list");
        return null;
    }

    private LdapNotFilter? ReadNot(int depth, int open)
    {
        _at++;
        SkipSpace();
        if (_at == _text.Length) Unclosed(open);
        else if (Peek != '(') Fail(_at, "after '!' there must be one filter in parentheses: (!(…))");
        else if (ReadFilter(depth + 1) is { } part)
        {
            SkipSpace();
            if (_at < _text.Length && Peek == '(') Fail(_at, "'!' takes one filter; write (!(&(…)(…))) or (!(|(…)(…)))");
            else return new(part);
        }

        return null;
    }

    private LdapFilter? ReadItem(bool isBare)
    {
        var start = _at;
        if (!SkipDescription()) return null;
        var attribute = _text[start.._at];
        if (_at == _text.Length) return Fail(_at, $"after '{attribute}' there must be one of = ~= >= <= :=");
        switch (Peek)
        {
            case '=' when attribute.Length > 0:
                _at++;
                return ReadEqual(attribute.ToString(), isBare);
            case ':':
                return ReadExtensible(attribute, isBare);
            case '~' or '>' or '<' when attribute.Length > 0:
                return ReadOrdered(attribute, Peek, isBare);
            default:
                return attribute.Length == 0
                    ? Fail(_at, $"{Name(Peek)} stands where an attribute must be named, as in (cn=Ann)")
                    : Fail(_at, $"{Name(Peek)} cannot be part of an attribute's name, and none of = ~= >= <= := follows '{attribute}'");
        }
    }

    private LdapFilter? ReadOrdered(ReadOnlySpan<char> attribute, char sign, bool isBare)
    {
        if (_at + 1 >= _text.Length || _text[_at + 1] != '=') return Fail(_at + 1, $"after '{sign}' there must be '=': {sign}=");
        _at += 2;
        var name = attribute.ToString();
        if (!ReadWholeValue(isBare, out var value)) return null;
        return sign switch
        {
            '~' => new LdapApproximateFilter(name, value),
            '>' => new LdapGreaterOrEqualFilter(name, value),
            _ => new LdapLessOrEqualFilter(name, value),
        };
    }

    private LdapFilter? ReadEqual(string attribute, bool isBare)
    {
        if (!ReadValue(isBare, out var first)) return null;
        if (_at == _text.Length || Peek != '*') return new LdapEqualityFilter(attribute, first);
        List<LdapValue>? middle = null;
        LdapValue? final = null;
        while (_at < _text.Length && Peek == '*')
        {
            var star = _at++;
            if (!ReadValue(isBare, out var part)) return null;
            var isLast = _at == _text.Length || Peek != '*';
            if (part.Length == 0)
            {
                if (!isLast) return Fail(star + 1, "two asterisks with nothing between; write \\2a for an asterisk in the value");
            }
            else if (isLast) final = part;
            else (middle ??= []).Add(part);
        }

        if (first.Length == 0 && middle is null && final is null) return new LdapPresenceFilter(attribute);
        return new LdapSubstringFilter(attribute, first.Length == 0 ? (LdapValue?)null : first, middle, final);
    }

    private LdapFilter? ReadExtensible(ReadOnlySpan<char> attribute, bool isBare)
    {
        var start = _at;
        var withDn = false;
        string? rule = null;
        while (_at + 1 < _text.Length && Peek == ':' && _text[_at + 1] != '=')
        {
            var word = ++_at;
            if (!SkipOid()) return _error is null ? Fail(word, "after ':' there must be dn, a matching rule or '='") : null;
            var name = _text[word.._at];
            if (rule is not null) return Fail(word, $"a second matching rule '{name}' follows; there may be one");
            if (!withDn && word == start + 1 && name.Equals("dn", StringComparison.OrdinalIgnoreCase)) withDn = true;
            else rule = name.ToString();
        }

        if (_at + 1 >= _text.Length || Peek != ':') return Fail(_at, "a match by rule must have ':=' before its value, as in (cn:caseExactMatch:=Ann)");
        if (attribute.Length == 0 && rule is null) return Fail(_at, "without an attribute there must be a matching rule, as in (:caseExactMatch:=Ann)");
        _at += 2;
        return ReadWholeValue(isBare, out var value)
            ? new LdapExtensibleFilter(attribute.Length == 0 ? null : attribute.ToString(), rule, value, withDn)
            : null;
    }

    private bool ReadWholeValue(bool isBare, out LdapValue value)
    {
        if (!ReadValue(isBare, out value)) return false;
        if (_at == _text.Length || Peek != '*') return true;
        Fail(_at, "an asterisk may stand in a value after '=' alone; write \\2a for an asterisk itself");
        return false;
    }

    /// <summary>Reads up to an asterisk, the closing parenthesis or the end.</summary>
    private bool ReadValue(bool isBare, out LdapValue value)
    {
        value = default;
        var rest = _text[_at..];
        var length = rest.IndexOfAny(ValueEnd);
        if (length < 0) length = rest.Length;
        if (length < rest.Length && rest[length] == '\\') return ReadEscapedValue(isBare, out value);
        if (!IsValueEnd(length, isBare)) return false;
        value = length == 0 ? default : LdapValue.Adopt(Utf8(rest[..length]));
        _at += length;
        return true;
    }

    private bool ReadEscapedValue(bool isBare, out LdapValue value)
    {
        value = default;
        var octets = new ArrayBufferWriter<byte>(32);
        while (true)
        {
            var rest = _text[_at..];
            var length = rest.IndexOfAny(ValueEnd);
            if (length < 0) length = rest.Length;
            Encoding.UTF8.GetBytes(rest[..length], octets);
            if (length == rest.Length || rest[length] != '\\')
            {
                if (!IsValueEnd(length, isBare)) return false;
                _at += length;
                value = LdapValue.Adopt(octets.WrittenSpan.ToArray());
                return true;
            }

            _at += length;
            if (_at + 2 >= _text.Length || !char.IsAsciiHexDigit(_text[_at + 1]) || !char.IsAsciiHexDigit(_text[_at + 2]))
            {
                Fail(_at, "after '\\' there must be two hexadecimal digits; write \\5c for a backslash itself");
                return false;
            }

            octets.Write([(byte)((Hex(_text[_at + 1]) << 4) | Hex(_text[_at + 2]))]);
            _at += 3;
        }
    }

    private bool IsValueEnd(int length, bool isBare)
    {
        var at = _at + length;
        if (at == _text.Length) return true;
        switch (_text[at])
        {
            case '*':
            case ')' when !isBare:
                return true;
            case ')':
                Fail(at, "this ')' closes nothing; write \\29 for one in a value");
                return false;
            case '(':
                Fail(at, "a '(' in a value must be written \\28");
                return false;
            default:
                Fail(at, "NUL in a value must be written \\00");
                return false;
        }
    }

    /// <summary>Skips an attribute's type and options; what follows is for the caller to judge.</summary>
    private bool SkipDescription()
    {
        if (_at < _text.Length && Peek == ':') return true;
        if (!SkipOid()) return _error is null;
        while (_at < _text.Length && Peek == ';')
        {
            _at++;
            if (SkipName() > 0) continue;
            Fail(_at, "after ';' there must be an option of letters, digits and hyphens, as in cn;lang-fr");
            return false;
        }

        return true;
    }

    /// <summary>Skips a short name or a dotted OID. Without an error there is simply none.</summary>
    private bool SkipOid()
    {
        if (_at == _text.Length) return false;
        if (char.IsAsciiLetter(Peek)) return SkipName() > 0;
        if (!char.IsAsciiDigit(Peek)) return false;
        var start = _at;
        while (true)
        {
            var number = _at;
            while (_at < _text.Length && char.IsAsciiDigit(Peek)) _at++;
            if (_at == number)
            {
                Fail(_at, "after '.' in an OID there must be a number, as in 2.5.4.3");
                return false;
            }

            if (_at == _text.Length || Peek != '.') break;
            _at++;
        }

        if (_text[start.._at].Contains('.')) return true;
        Fail(start, $"'{_text[start.._at]}' is neither a name, which begins with a letter, nor an OID, which has dots");
        return false;
    }

    private int SkipName()
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAnyExcept(NameCharacters);
        if (length < 0) length = rest.Length;
        _at += length;
        return length;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && Peek is ' ' or '\t' or '\r' or '\n') _at++;
    }

    private LdapFilter? Unclosed(int open) => Fail(_text.Length, $"the '(' of position {open} is not closed");

    private LdapFilter? Fail(int position, string what)
    {
        _errorAt = position;
        _error = what;
        return null;
    }

    private static string Name(char character) => char.IsControl(character) ? $"the character U+{(int)character:X4}" : $"'{character}'";

    private static int Hex(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var octets = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, octets);
        return octets;
    }
}
