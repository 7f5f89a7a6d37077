namespace FakeDrivers.Worlds;

/// <summary>The order in which transitions are applied: by due time, then in the order in which they began.</summary>
internal readonly record struct DueKey(DateTimeOffset DueAt, long Sequence) : IComparable<DueKey>
{
    public int CompareTo(DueKey other)
    {
        var order = DueAt.CompareTo(other.DueAt);
        return order != 0 ? order : Sequence.CompareTo(other.Sequence);
    }
}
