namespace FakeDrivers.Ldap;

/// <summary>A value's key under a matching rule, and the entry that has it.</summary>
internal readonly record struct ValueKey(byte[] Key, long Id) : IComparable<ValueKey>
{
    public int CompareTo(ValueKey other)
    {
        var order = Key.AsSpan().SequenceCompareTo(other.Key);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
