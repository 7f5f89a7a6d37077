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

    public ValueKey(byte[] key, long id)
    {
        Key = key;
        Id = id;
        Span<byte> start = stackalloc byte[StartLength + 1];
        start.Clear();
        key.AsSpan(0, Math.Min(key.Length, StartLength)).CopyTo(start);
        start[StartLength] = key.Length <= StartLength ? (byte)key.Length : byte.MaxValue;
        _start = BinaryPrimitives.ReadUInt64BigEndian(start);
        _more = BinaryPrimitives.ReadUInt64BigEndian(start[sizeof(ulong)..]);
    }

    public byte[] Key { get; }

    public long Id { get; }

    // Of two keys with the same start the shorter comes first, which is what the length says.
    private bool IsWhole => (byte)_more != byte.MaxValue;

    /// <summary>Whether both are of the same value.</summary>
    public bool HasKeyOf(ValueKey other) => _start == other._start && _more == other._more && (IsWhole || Key.AsSpan().SequenceEqual(other.Key));

    public int CompareTo(ValueKey other)
    {
        if (_start != other._start) return _start < other._start ? -1 : 1;
        if (_more != other._more) return _more < other._more ? -1 : 1;
        var order = IsWhole || ReferenceEquals(Key, other.Key) ? 0 : Key.AsSpan().SequenceCompareTo(other.Key);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
