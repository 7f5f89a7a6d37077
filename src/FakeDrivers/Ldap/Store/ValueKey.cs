using System.Buffers.Binary;

namespace FakeDrivers.Ldap;

/// <summary>A value's key under a matching rule, and the entry that has it.</summary>
internal readonly record struct ValueKey : IComparable<ValueKey>
{
    private const int StartLength = 15;

    // The first octets of the key, and in the last one its length, or that it is longer: they decide nearly all comparisons without a look at the
    // array, which is elsewhere in memory.
    private readonly ulong _start;
    private readonly ulong _more;

    // Only of a key that is longer: an index of many short keys is one object a leaf, for which the garbage collector is grateful.
    private readonly byte[]? _whole;

    public ValueKey(byte[] key, long id)
    {
        _whole = key.Length > StartLength ? key : null;
        Id = id;
        Span<byte> start = stackalloc byte[StartLength + 1];
        start.Clear();
        key.AsSpan(0, Math.Min(key.Length, StartLength)).CopyTo(start);
        start[StartLength] = key.Length <= StartLength ? (byte)key.Length : byte.MaxValue;
        _start = BinaryPrimitives.ReadUInt64BigEndian(start);
        _more = BinaryPrimitives.ReadUInt64BigEndian(start[sizeof(ulong)..]);
    }

    public long Id { get; }

    /// <summary>Whether both are of the same value.</summary>
    public bool HasKeyOf(ValueKey other) => _start == other._start && _more == other._more && (_whole is null || _whole.AsSpan().SequenceEqual(other._whole));

    /// <summary>The key's octets.</summary>
    public byte[] ToKey()
    {
        if (_whole is not null) return _whole;
        Span<byte> start = stackalloc byte[StartLength + 1];
        BinaryPrimitives.WriteUInt64BigEndian(start, _start);
        BinaryPrimitives.WriteUInt64BigEndian(start[sizeof(ulong)..], _more);
        return start[..start[StartLength]].ToArray();
    }

    public int CompareTo(ValueKey other)
    {
        if (_start != other._start) return _start < other._start ? -1 : 1;
        if (_more != other._more) return _more < other._more ? -1 : 1;

        // Of two keys with the same start the shorter comes first, which is what the length says.
        var order = ReferenceEquals(_whole, other._whole) ? 0 : _whole.AsSpan().SequenceCompareTo(other._whole);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
