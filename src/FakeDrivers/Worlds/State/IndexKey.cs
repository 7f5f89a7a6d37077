namespace FakeDrivers.Worlds;

/// <summary>A row's place in an index: the text that it is found by, and among equals its order of creation.</summary>
internal readonly record struct IndexKey(IndexText Text, long Sequence) : IComparable<IndexKey>
{
    public int CompareTo(IndexKey other)
    {
        var order = Text.CompareTo(other.Text);
        return order != 0 ? order : Sequence.CompareTo(other.Sequence);
    }
}
