using System.Buffers.Binary;

namespace FakeDrivers.Ldap;

/// <summary>A value's key under a matching rule, and the entry that has it.</summary>
internal readonly record struct ValueKey : IComparable<ValueKey>
{
    // The first octets of the key: they decide nearly all comparisons without a look at the array, which is elsewhere in memory.
    private readonly ulong _start;

    public ValueKey(byte[] key, long id)
    {
        Key = key;
        Id = id;
        if (BinaryPrimitives.TryReadUInt64BigEndian(key, out _start)) return;
        for (var i = 0; i < key.Length; i++) _start |= (ulong)key[i] << (56 - (8 * i));
    }

    public byte[] Key { get; }

    public long Id { get; }

    public int CompareTo(ValueKey other)
    {
        if (_start != other._start) return _start < other._start ? -1 : 1;
        var order = ReferenceEquals(Key, other.Key) ? 0 : Key.AsSpan().SequenceCompareTo(other.Key);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
