namespace FakeDrivers.Worlds;

/// <summary>A row's place in an index: where its text leads, and among equals its order of creation. Different texts may lead to one place.</summary>
internal readonly record struct IndexKey(long Place, long Sequence) : IComparable<IndexKey>
{
    public int CompareTo(IndexKey other)
    {
        var order = Place.CompareTo(other.Place);
        return order != 0 ? order : Sequence.CompareTo(other.Sequence);
    }
}
