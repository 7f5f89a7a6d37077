namespace FakeDrivers.Networking;

/// <summary>What a listing is sorted by, and in which direction. What has no value comes first when ascending; what is equal is in order of creation.</summary>
/// <param name="Attribute">The service's name of the attribute, such as <c>name</c> or <c>created_at</c> (<c>sort_key</c>).</param>
/// <param name="IsDescending">Whether the greatest comes first (<c>sort_dir</c>).</param>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record NetworkSort(string Attribute, bool IsDescending = false);
