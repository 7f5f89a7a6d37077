using System.Buffers.Binary;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Writes BER as RFC 4511 section 5.1 has it, with the shortest lengths, into one buffer that grows.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class BerWriter(int capacity = 256)
{
    private byte[] _buffer = new byte[capacity];
    private int _count;

    /// <summary>How many octets were written.</summary>
    public int Count => _count;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _count);

    /// <summary>What was written, valid until more is.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _count);

    /// <summary>A copy of what was written.</summary>
    public LdapValue ToValue() => LdapValue.Adopt(Written.ToArray());

    /// <summary>Forgets what was written; a buffer that grew beyond a size is let go.</summary>
    public void Clear(int keep = int.MaxValue)
    {
        _count = 0;
        if (_buffer.Length > keep) _buffer = new byte[256];
    }

    /// <summary>Takes back everything after a place.</summary>
    public void Truncate(int count) => _count = count;

    /// <summary>Begins an element that holds others.</summary>
    /// <returns>What <see cref="End"/> wants.</returns>
    public int Begin(byte tag = BerTag.Sequence)
    {
        var into = Reserve(2);
        into[0] = tag;
        _count += 2;
        return _count;
    }

    /// <summary>Ends an element. One octet was left for its length; a longer content moves up.</summary>
    public void End(int begin)
    {
        var length = _count - begin;
        if (length < 0x80)
        {
            _buffer[begin - 1] = (byte)length;
            return;
        }

        var size = SizeOf(length);
        Reserve(size);
        _buffer.AsSpan(begin, length).CopyTo(_buffer.AsSpan(begin + size));
        WriteLength(_buffer.AsSpan(begin - 1), length, size);
        _count += size;
    }

    public void WriteBoolean(bool value, byte tag = BerTag.Boolean)
    {
        var into = Reserve(3);
        into[0] = tag;
        into[1] = 1;
        into[2] = value ? (byte)0xFF : (byte)0;
        _count += 3;
    }

    public void WriteInteger(long value, byte tag = BerTag.Integer)
    {
        Span<byte> octets = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(octets, value);
        var from = 0;
        while (from < 7 && ((octets[from] == 0 && octets[from + 1] < 0x80) || (octets[from] == 0xFF && octets[from + 1] >= 0x80))) from++;
        WriteOctets(octets[from..], tag);
    }

    public void WriteEnumerated(int value) => WriteInteger(value, BerTag.Enumerated);

    public void WriteValue(LdapValue value, byte tag = BerTag.OctetString) => WriteOctets(value.Span, tag);

    public void WriteOctets(ReadOnlySpan<byte> octets, byte tag = BerTag.OctetString)
    {
        octets.CopyTo(Header(tag, octets.Length));
        _count += octets.Length;
    }

    public void WriteText(string text, byte tag = BerTag.OctetString)
    {
        // No character takes more than three octets, so that a short text needs no counting.
        if (text.Length <= 0x7F / 3)
        {
            var into = Reserve(2 + (text.Length * 3));
            var length = Encoding.UTF8.GetBytes(text, into[2..]);
            into[0] = tag;
            into[1] = (byte)length;
            _count += 2 + length;
            return;
        }

        var count = Encoding.UTF8.GetByteCount(text);
        Encoding.UTF8.GetBytes(text, Header(tag, count));
        _count += count;
    }

    /// <summary>Writes an element that was made elsewhere.</summary>
    public void WriteRaw(ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(Reserve(octets.Length));
        _count += octets.Length;
    }

    /// <summary>How many octets follow the first of a long length.</summary>
    private static int SizeOf(int length) => length < 1 << 8 ? 1 : length < 1 << 16 ? 2 : length < 1 << 24 ? 3 : 4;

    private static void WriteLength(Span<byte> into, int length, int size)
    {
        into[0] = (byte)(0x80 | size);
        for (var i = size; i > 0; i--, length >>= 8) into[i] = (byte)length;
    }

    /// <summary>Writes identifier and length, and gives the room for the content, which the caller must count.</summary>
    private Span<byte> Header(byte tag, int length)
    {
        if (length < 0x80)
        {
            var small = Reserve(2 + length);
            small[0] = tag;
            small[1] = (byte)length;
            _count += 2;
            return small[2..];
        }

        var size = SizeOf(length);
        var into = Reserve(2 + size + length);
        into[0] = tag;
        WriteLength(into[1..], length, size);
        _count += 2 + size;
        return into[(2 + size)..];
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _count < count) Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max((long)_buffer.Length * 2, (long)_count + count)));
        return _buffer.AsSpan(_count);
    }
}
