namespace FakeDrivers.Compute;

/// <summary>What a listing of servers is sorted by, and in which direction. What has no value comes first when ascending.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
/// <param name="Key">What it is sorted by.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
public sealed record ServerSort(ServerSortKey Key, bool IsDescending = false);
