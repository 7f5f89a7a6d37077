using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Which pool takes a volume. Source: Cinder's availability zone, capacity and capabilities filters, and its capacity weigher.</content>
internal static partial class VolumeRules
{
    private const string BackendNameSpec = "volume_backend_name";
    private const string MultiattachSpec = "multiattach";
    private const string CapabilitiesScope = "capabilities";

    /// <summary>The pool that the volume is in; nothing when it is in none, or that is gone.</summary>
    public static VolumePool? PoolOf(StateView view, Volume volume) => volume.Host is { } host ? view.Find(VolumeTables.Pools, host) : null;

    /// <summary>The pool with what its volumes take.</summary>
    public static VolumePool Measured(StateView view, VolumePool pool)
    {
        var use = VolumeBook.UseOf(view, pool.Name);
        return pool with { AllocatedGiB = use.AllocatedGiB, VolumeCount = use.VolumeCount };
    }

    /// <summary>The name of the pool that takes a new volume: of those that can, the one with the most room, the first of equals.</summary>
    /// <returns>Nothing when none can: the volume ends in error.</returns>
    private static string? Schedule(StateView view, Volume volume, VolumeType? type)
    {
        VolumePool? best = null;
        var most = -1L;
        foreach (var pool in view.Rows(VolumeTables.Pools))
        {
            if (!Offers(view, pool, volume.AvailabilityZone, type)) continue;
            var free = pool.TotalGiB is null ? long.MaxValue : FreeIn(view, pool);
            if (free < volume.SizeGiB || free <= most) continue;
            (best, most) = (pool, free);
            if (free == long.MaxValue) break;
        }

        return best?.Name;
    }

    private static long FreeIn(StateView view, VolumePool pool) => Measured(view, pool).FreeGiB ?? long.MaxValue;

    /// <summary>Whether the pool serves the zone, takes work and has what the type asks for, whatever its room.</summary>
    private static bool Offers(StateView view, VolumePool pool, string zone, VolumeType? type)
    {
        if (pool.AvailabilityZone != zone || !TakesWork(view, pool)) return false;
        foreach (var (key, wish) in type?.ExtraSpecs ?? ValueMap<string>.Empty)
        {
            if (!Meets(pool, key, wish)) return false;
        }

        return true;
    }

    private static bool TakesWork(StateView view, VolumePool pool) =>
        view.Find(VolumeTables.Services, VolumeTables.ServiceKey(VolumeDefaults.VolumeBinary, pool.ServiceHost)) is { IsEnabled: true, IsUp: true };

    private static bool Meets(VolumePool pool, string key, string wish)
    {
        var (scope, name) = key.Split(':', 2) is [var before, var after] ? (before, after) : (CapabilitiesScope, key);
        if (scope != CapabilitiesScope) return true;
        var offer = name switch
        {
            BackendNameSpec => pool.BackendName,
            MultiattachSpec => pool.IsMultiattachSupported ? bool.TrueString : bool.FalseString,
            "storage_protocol" => pool.StorageProtocol,
            "vendor_name" => pool.VendorName,
            _ => pool.Capabilities.GetValueOrDefault(name),
        };

        // Upstream's operators are <is>, <in>, <or>, and numbers with = and its like; here is what types are written with.
        if (wish.StartsWith("<is> ", StringComparison.Ordinal)) return string.Equals(offer ?? bool.FalseString, wish["<is> ".Length..], StringComparison.OrdinalIgnoreCase);
        if (wish.StartsWith("<in> ", StringComparison.Ordinal)) return offer?.Contains(wish["<in> ".Length..], StringComparison.Ordinal) ?? false;
        if (wish.StartsWith("<or> ", StringComparison.Ordinal)) return wish.Split("<or>").Any(each => each.Trim() is { Length: > 0 } one && one == offer);
        return offer == wish;
    }

    private static void DemandZone(StateView view, string zone, FakeVolumeOptions options)
    {
        if (zone == options.AvailabilityZone || view.Rows(VolumeTables.Pools).Any(pool => pool.AvailabilityZone == zone)) return;
        var known = view.Rows(VolumeTables.Pools).Select(pool => pool.AvailabilityZone).OfType<string>().Prepend(options.AvailabilityZone).Distinct();
        throw VolumeErrors.UnknownZone(zone, known);
    }
}
