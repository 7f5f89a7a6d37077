namespace FakeDrivers.Worlds;

/// <summary>What an index finds a row by: one text, or two of which the first is the coarser (a project and a name in it).</summary>
internal readonly record struct IndexText(string First, string Second = "") : IComparable<IndexText>
{
    public static implicit operator IndexText?(string? text) => text is null ? null : new(text);

    public static implicit operator IndexText(string text) => new(text);

    public int CompareTo(IndexText other)
    {
        var order = string.CompareOrdinal(First, other.First);
        return order != 0 ? order : string.CompareOrdinal(Second, other.Second);
    }
}
