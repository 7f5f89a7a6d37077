namespace FakeDrivers.Worlds;

/// <summary>What rows are sorted by: a number or a text; no text comes first.</summary>
internal readonly record struct SortValue : IComparable<SortValue>
{
    private readonly long _number;
    private readonly string? _text;

    public SortValue(long? number) => _number = number ?? long.MinValue;

    public SortValue(DateTimeOffset? time)
        : this(time?.UtcTicks)
    {
    }

    public SortValue(string? text) => _text = text;

    public int CompareTo(SortValue other) => _number != other._number ? _number.CompareTo(other._number) : string.CompareOrdinal(_text, other._text);
}
