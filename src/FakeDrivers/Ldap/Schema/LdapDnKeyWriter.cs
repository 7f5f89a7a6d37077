using System.Buffers;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Writes the key of a name part by part; what would end a part is escaped in values.</summary>
internal ref struct LdapDnKeyWriter(Span<char> buffer)
{
    private const char EndOfPart = '\u0001';
    private const char EndOfPair = '\u0002';
    private const char Escape = '\u0003';

    private Span<char> _buffer = buffer;
    private char[]? _rented;
    private int _length;
    private int _partStart;
    private int _pairs;

    public void StartPair(scoped ReadOnlySpan<char> type)
    {
        if (_length > 0) Write(_pairs == 0 ? EndOfPart : EndOfPair);
        if (_pairs == 0) _partStart = _length;
        Reserve(type.Length + 1);
        foreach (var c in type) _buffer[_length++] = char.ToLowerInvariant(c);
        _buffer[_length++] = '=';
    }

    /// <summary>Ends a pair, and the part with it if it was the last; then pairs are sorted.</summary>
    /// <returns>False when a type stands twice.</returns>
    public bool EndPair(bool endsPart)
    {
        _pairs++;
        if (!endsPart) return true;
        var isSingle = _pairs == 1;
        _pairs = 0;
        return isSingle || TrySort();
    }

    /// <summary>Writes text in ASCII, prepared on the way (RFC 4518).</summary>
    public void WriteText(scoped ReadOnlySpan<char> text, bool fold)
    {
        Reserve(text.Length + 1);
        var start = _length;
        var isSpacePending = false;
        foreach (var c in text)
        {
            var octet = (byte)c;
            if (LdapTextPreparation.IsSpace(octet))
            {
                isSpacePending = true;
                continue;
            }

            if (LdapTextPreparation.IsNothing(octet)) continue;
            if (isSpacePending && _length > start) _buffer[_length++] = ' ';
            isSpacePending = false;
            _buffer[_length++] = (char)(fold ? LdapTextPreparation.Lower(octet) : octet);
        }

        if (isSpacePending && _length == start) _buffer[_length++] = ' ';
    }

    /// <summary>Writes the key of a value.</summary>
    public void WriteKey(scoped ReadOnlySpan<byte> key, bool isText)
    {
        foreach (var c in isText ? Encoding.UTF8.GetString(key) : Encoding.Latin1.GetString(key))
        {
            if (c is EndOfPart or EndOfPair or Escape)
            {
                Write(Escape);
                Write((char)(c + 0x40));
            }
            else
            {
                Write(c);
            }
        }
    }

    public override readonly string ToString() => _buffer[.._length].ToString();

    public readonly void Dispose()
    {
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
    }

    private static bool SameType(string one, string other)
    {
        var equals = one.IndexOf('=', StringComparison.Ordinal);
        return string.CompareOrdinal(one, 0, other, 0, equals + 1) == 0;
    }

    private bool TrySort()
    {
        var pairs = _buffer[_partStart.._length].ToString().Split(EndOfPair);
        Array.Sort(pairs, StringComparer.Ordinal);
        for (var i = 1; i < pairs.Length; i++)
        {
            if (SameType(pairs[i - 1], pairs[i])) return false;
        }

        string.Join(EndOfPair, pairs).CopyTo(_buffer[_partStart..]);
        return true;
    }

    private void Write(char c)
    {
        Reserve(1);
        _buffer[_length++] = c;
    }

    private void Reserve(int count)
    {
        if (_length + count <= _buffer.Length) return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        _buffer[.._length].CopyTo(larger);
        if (_rented is not null) ArrayPool<char>.Shared.Return(_rented);
        _buffer = _rented = larger;
    }
}
