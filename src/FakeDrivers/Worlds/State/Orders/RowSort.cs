namespace FakeDrivers.Worlds;

/// <summary>One of the things that rows are sorted by.</summary>
/// <param name="Name">Its name, of which an order has one meaning.</param>
/// <param name="Value">The value that a row is sorted by; it follows from the row alone.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal sealed record RowSort<TRow>(string Name, Func<TRow, SortValue> Value, bool IsDescending);
