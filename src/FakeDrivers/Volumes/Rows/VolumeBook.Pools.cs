using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What pools hold, and where hosts find volumes.</content>
internal static partial class VolumeBook
{
    /// <summary>What the volumes of a pool take of it.</summary>
    public static PoolUse UseOf(StateView view, string poolName) => view.Find(VolumeTables.PoolUses, poolName) ?? new PoolUse(poolName, 0, 0);

    /// <summary>What all volumes take of their pools, counted anew.</summary>
    public static IEnumerable<PoolUse> SumsOfPools(StateView view) => view.Rows(VolumeTables.Volumes)
        .Select(volume => ShareOf(volume, view.Find(VolumeTables.Work, volume.Id)))
        .SelectMany(share => new[] { (Pool: share.Host, share.GiB, Count: 1), (Pool: share.NewHost, GiB: share.NewGiB, Count: 0) })
        .Where(part => part.Pool is not null)
        .GroupBy(part => part.Pool!)
        .Select(parts => new PoolUse(parts.Key, parts.Sum(part => (long)part.GiB), parts.Sum(part => part.Count)));

    /// <summary>The place at which hosts find a volume over AoE: the one that it has, else the first that is free.</summary>
    /// <exception cref="CapacityExceededException">None is free.</exception>
    public static int TakeTarget(Transaction tx, string volumeId)
    {
        if (tx.Where(VolumeTables.TargetsByVolume, volumeId).FirstOrDefault() is { } known) return known.Place;
        var place = tx.Where(VolumeTables.FreeTargets, VolumeTables.FreeText).FirstOrDefault()?.Place ?? NextPlace(tx);
        tx.Put(VolumeTables.Targets, new(place, volumeId));
        return place;
    }

    // Places are taken in their order, but a world file may have holes.
    private static int NextPlace(StateView view)
    {
        var options = view.Options<FakeVolumeOptions>();
        long place = view.Count(VolumeTables.Targets);
        while (view.Contains(VolumeTables.Targets, VolumeTables.TargetKey(place))) place++;
        var places = (long)options.AoeShelves * options.AoeBladesPerShelf;
        return place < places ? (int)place : throw VolumeErrors.NoPlace(places);
    }

    private static bool IsOnAoe(StateView view, Volume volume) => volume.Host is { } host
        && view.Find(VolumeTables.Pools, host) is { } pool && pool.StorageProtocol.Equals(VolumeTargets.Aoe, StringComparison.OrdinalIgnoreCase);

    private static void FreeTarget(Transaction tx, string volumeId)
    {
        foreach (var row in tx.Where(VolumeTables.TargetsByVolume, volumeId).ToList()) tx.Put(VolumeTables.Targets, row with { VolumeId = null });
    }

    // A growth that there is no room for takes none.
    private static PoolShare ShareOf(Volume? volume, VolumeWork? work) => volume is null ? default : new()
    {
        Host = volume.Host,
        GiB = work is { IsHopeless: false, NewSizeGiB: { } size } ? size : volume.SizeGiB,
        NewHost = work?.NewHost,
        NewGiB = work?.NewHost is null ? 0 : volume.SizeGiB,
    };

    private static void Recount(Transaction tx, PoolShare before, PoolShare after)
    {
        if (before == after) return;
        Count(tx, before, -1);
        Count(tx, after, 1);
    }

    private static void Count(Transaction tx, PoolShare share, int sign)
    {
        if (share.Host is { } host) Count(tx, host, sign * share.GiB, sign);
        if (share.NewHost is { } coming) Count(tx, coming, sign * share.NewGiB, 0);
    }

    private static void Count(Transaction tx, string poolName, int gib, int volumes)
    {
        var old = UseOf(tx, poolName);
        var use = old with { AllocatedGiB = old.AllocatedGiB + gib, VolumeCount = old.VolumeCount + volumes };
        if (use is { AllocatedGiB: 0, VolumeCount: 0 }) tx.Remove(VolumeTables.PoolUses, poolName);
        else tx.Put(VolumeTables.PoolUses, use);
    }

    /// <summary>What a volume takes of pools: of the one that it is in, and of the one that it moves to.</summary>
    private readonly record struct PoolShare
    {
        public string? Host { get; init; }

        public int GiB { get; init; }

        public string? NewHost { get; init; }

        public int NewGiB { get; init; }
    }
}
