namespace FakeDrivers.Worlds;

/// <summary>A key that two maps do not agree on, with the value of each that has it.</summary>
internal readonly record struct SortedMapDifference<TKey, TValue>(TKey Key, bool HasBefore, TValue Before, bool HasAfter, TValue After);
