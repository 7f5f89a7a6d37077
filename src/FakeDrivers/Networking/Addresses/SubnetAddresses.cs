using System.Collections.Immutable;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Who has which address of one subnet, and which are free in its allocation pools. Never changes; every change is O(log addresses).</summary>
internal sealed class SubnetAddresses
{
    private readonly ImmutableArray<NumberRange> _pools;
    private readonly FreeRanges _free;

    private SubnetAddresses(ImmutableArray<NumberRange> pools, FreeRanges free, SortedMap<UInt128, string> taken)
    {
        _pools = pools;
        _free = free;
        Taken = taken;
    }

    /// <summary>The addresses that are given away without being named, taken ones included.</summary>
    public IReadOnlyList<NumberRange> Pools => _pools;

    /// <summary>The ids of ports by the address that they have.</summary>
    public SortedMap<UInt128, string> Taken { get; }

    /// <summary>The free addresses of the pools in ascending order.</summary>
    public IEnumerable<NumberRange> Free => _free.Ranges;

    public static SubnetAddresses Of(IEnumerable<NumberRange> pools) => Of([.. pools], SortedMap<UInt128, string>.Empty);

    /// <summary>The same addresses taken, with other pools.</summary>
    public SubnetAddresses With(IEnumerable<NumberRange> pools) => Of([.. pools], Taken);

    /// <summary>The same pools with other addresses taken, those from the first to the last besides those that were.</summary>
    public SubnetAddresses Holding(SortedMap<UInt128, string> taken, UInt128 first, UInt128 last) => new(_pools, _free.TakeAll(first, last), taken);

    public bool TryLowest(out UInt128 address) => _free.TryLowest(out address);

    public SubnetAddresses Take(UInt128 address, string portId) => new(_pools, _free.Take(address), Taken.Set(address, portId));

    public SubnetAddresses Release(UInt128 address) => !Taken.TryGet(address, out _)
        ? this
        : new(_pools, IsInPools(address) ? _free.Add(address, address) : _free, Taken.Remove(address));

    private static SubnetAddresses Of(ImmutableArray<NumberRange> pools, SortedMap<UInt128, string> taken)
    {
        var free = FreeRanges.None;
        foreach (var pool in pools) free = free.Add(pool.First, pool.Last);
        foreach (var (address, _) in taken) free = free.Take(address);
        return new(pools, free, taken);
    }

    private bool IsInPools(UInt128 address)
    {
        foreach (var pool in _pools)
        {
            if (address >= pool.First && address <= pool.Last) return true;
        }

        return false;
    }
}
