namespace FakeDrivers.Worlds;

/// <summary>A primary key in hash order: a look-up compares numbers, and texts only where the numbers are equal.</summary>
internal readonly record struct RowKey : IComparable<RowKey>
{
    private readonly int _hash;
    private readonly string _text;

    public RowKey(string text)
    {
        _hash = text.GetHashCode(StringComparison.Ordinal);
        _text = text;
    }

    /// <summary>The key.</summary>
    public string Text => _text;

    public int CompareTo(RowKey other)
    {
        var order = _hash.CompareTo(other._hash);
        return order != 0 ? order : string.CompareOrdinal(_text, other._text);
    }
}
