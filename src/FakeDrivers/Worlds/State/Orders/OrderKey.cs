namespace FakeDrivers.Worlds;

/// <summary>A row's place in an order of its own: its group, then what it is sorted by, then its place in the order of creation.</summary>
internal readonly record struct OrderKey(OrderValues Values, long Sequence) : IComparable<OrderKey>
{
    public int CompareTo(OrderKey other)
    {
        var order = Values.Against(other.Values);
        return order != 0 ? order : Sequence.CompareTo(other.Sequence);
    }
}
