using System.Collections.Immutable;

namespace FakeDrivers.Networking;

/// <summary>The numbers of segments that are free, for each type of laid-over network its own. Never changes.</summary>
internal sealed class SegmentNumbers
{
    /// <summary>The greatest number.</summary>
    public const int Most = 0xFF_FFFF;

    /// <summary>All numbers of all types.</summary>
    public static readonly SegmentNumbers All = new(ImmutableSortedDictionary.Create<string, FreeRanges>(StringComparer.Ordinal));

    private static readonly FreeRanges Whole = FreeRanges.None.Add(1, Most);

    private readonly ImmutableSortedDictionary<string, FreeRanges> _free;

    private SegmentNumbers(ImmutableSortedDictionary<string, FreeRanges> free) => _free = free;

    /// <summary>The free numbers of a type.</summary>
    public FreeRanges Of(string type) => _free.TryGetValue(type, out var free) ? free : Whole;

    public SegmentNumbers Take(string type, int number) => new(_free.SetItem(type, Of(type).Take((uint)number)));

    /// <summary>Gives a number back; one that is free stays so.</summary>
    public SegmentNumbers Release(string type, int number) =>
        Of(type).Contains((uint)number) ? this : new(_free.SetItem(type, Of(type).Add((uint)number, (uint)number)));
}
