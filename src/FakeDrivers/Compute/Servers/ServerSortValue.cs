namespace FakeDrivers.Compute;

/// <summary>What a server is sorted by: a number or a text.</summary>
internal readonly record struct ServerSortValue(long Number, string? Text)
{
    public ServerSortValue(long number)
        : this(number, null)
    {
    }

    public ServerSortValue(string? text)
        : this(0, text)
    {
    }

    /// <summary>By number, then by text in ordinal order; no text comes first.</summary>
    public static IComparer<ServerSortValue> Order { get; } = Comparer<ServerSortValue>.Create(static (a, b) =>
        a.Number != b.Number ? a.Number.CompareTo(b.Number) : string.CompareOrdinal(a.Text, b.Text));
}
