namespace FakeDrivers.Images;

/// <summary>One key of a listing's order.</summary>
/// <param name="Key">What to compare.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance <c>sort=key:dir</c>.</remarks>
public sealed record ImageSort(ImageSortKey Key, bool IsDescending = false);
