namespace FakeDrivers.Worlds;

/// <summary>A row's place in an order of its own: its group, then what it is sorted by, then its place in the order of creation, or in that order turned round.</summary>
internal readonly record struct OrderKey(OrderValues Values, long Sequence) : IComparable<OrderKey>
{
    public int CompareTo(OrderKey other)
    {
        var order = Values.Against(other.Values);
        if (order == 0) order = Sequence.CompareTo(other.Sequence) * (Values.IsNewestFirst ? -1 : 1);
        return order;
    }
}
