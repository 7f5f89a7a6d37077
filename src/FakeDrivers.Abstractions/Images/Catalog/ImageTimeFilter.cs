namespace FakeDrivers.Images;

/// <summary>A condition on a time.</summary>
/// <param name="Comparison">How to compare.</param>
/// <param name="Time">With what.</param>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance time filters.</remarks>
public sealed record ImageTimeFilter(ImageTimeComparison Comparison, DateTimeOffset Time);
