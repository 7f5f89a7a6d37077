using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Pools and services, and the moves of volumes between and past them.</content>
internal static partial class VolumeRules
{
    public static IReadOnlyList<VolumePool> ListPools(StateView view, VolumePageQuery query)
    {
        if (query.Marker is { } marker && !view.Contains(VolumeTables.Pools, marker)) throw VolumeErrors.PoolNotFound(view, marker);
        return [.. view.Page(VolumeTables.Pools, PageLimit(query.Limit), query.Marker).Select(pool => Measured(view, pool))];
    }

    public static IReadOnlyList<VolumeService> ListServices(StateView view, VolumePageQuery query)
    {
        if (query.Marker is { } marker && !view.Contains(VolumeTables.Services, marker)) throw VolumeErrors.ServiceNotFound(view, marker);
        return view.Page(VolumeTables.Services, PageLimit(query.Limit), query.Marker);
    }

    public static VolumeService SetServiceEnabled(Transaction tx, SetVolumeServiceEnabledRequest request)
    {
        DemandText(nameof(request.DisabledReason), request.DisabledReason);
        var key = VolumeTables.ServiceKey(request.Binary, request.Host);
        if (tx.Find(VolumeTables.Services, key) is not { } service) throw VolumeErrors.ServiceNotFound(tx, key);
        var changed = service with { IsEnabled = request.IsEnabled, DisabledReason = request.IsEnabled ? null : request.DisabledReason };
        if (changed != service) tx.Update(VolumeTables.Services, changed with { UpdatedAt = tx.Now });
        return tx.Find(VolumeTables.Services, key)!;
    }

    public static NoResult Retype(Transaction tx, RetypeVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        var type = RequireType(tx, request.NewType);
        Demand(volume, VolumeStatusRules.Retype);
        if (type.Id == volume.TypeId) throw VolumeErrors.SameType(volume, type);
        DemandRetypable(tx, volume, type);
        if (volume.ConsumesQuota) DemandTypeQuota(QuotaOf(tx, volume.ProjectId), UsageOf(tx, volume.ProjectId), type.Name, 1, 0, volume.SizeGiB);

        var host = HostForType(tx, volume, type, request.MigrationPolicy);
        Begin(tx, volume, VolumeStatusRules.Retype, new()
        {
            VolumeId = volume.Id,
            NewTypeId = type.Id,
            NewTypeName = type.Name,
            NewHost = host == volume.Host ? null : host,
            IsHopeless = host is null,
        });
        tx.Begin(VolumeTransitions.FinishRetype, volume.Id, tx.Options<FakeVolumeOptions>().Retype);
        return NoResult.Value;
    }

    public static NoResult Migrate(Transaction tx, MigrateVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.Migrate);
        DemandNoSnapshots(tx, volume, VolumeStatusRules.Migrate);
        var pool = tx.Find(VolumeTables.Pools, request.Host) ?? throw VolumeErrors.NoSuchPool(tx, nameof(request.Host), request.Host);
        if (pool.Name == volume.Host) throw VolumeErrors.SamePool(volume);
        if (!TakesWork(tx, pool)) throw VolumeErrors.PoolTakesNoWork(nameof(request.Host), pool);

        VolumeBook.Begin(tx, new()
        {
            VolumeId = volume.Id,
            NewHost = FreeIn(tx, pool) >= volume.SizeGiB ? pool.Name : null,
            IsHopeless = FreeIn(tx, pool) < volume.SizeGiB,
            IsMigration = true,
        });
        var isLocked = request.LockVolume && volume.Status == VolumeStatus.Available;
        Become(tx, volume with { MigrationStatus = VolumeMigrationStatus.Migrating }, isLocked ? VolumeStatus.Maintenance : null);
        tx.Begin(VolumeTransitions.FinishMigrate, volume.Id, tx.Options<FakeVolumeOptions>().Migrate);
        return NoResult.Value;
    }

    /// <summary>The pool that a volume of another type is in: its own, or else another when the policy lets it move.</summary>
    private static string? HostForType(Transaction tx, Volume volume, VolumeType type, VolumeMigrationPolicy policy)
    {
        if (PoolOf(tx, volume) is { } pool && Offers(tx, pool, volume.AvailabilityZone, type)) return pool.Name;
        return policy == VolumeMigrationPolicy.OnDemand && !tx.Where(VolumeTables.SnapshotsByVolume, volume.Id).Any() ? Schedule(tx, volume, type) : null;
    }

    private static void DemandRetypable(StateView view, Volume volume, VolumeType type)
    {
        if (type is { IsMultiattach: true, Encryption: not null }) throw VolumeErrors.EncryptedMultiattach(nameof(RetypeVolumeRequest.NewType), type);
        if (volume.Status != VolumeStatus.InUse) return;
        if (volume.IsMultiattach != type.IsMultiattach) throw VolumeErrors.MultiattachInUse(volume, type);
        if (volume.IsEncrypted != type.Encryption is not null) throw VolumeErrors.EncryptionInUse(volume, type);
        var old = volume.TypeId is { } typeId ? view.Find(VolumeTables.Types, typeId) : null;
        if (FrontEndQos(view, old) != FrontEndQos(view, type)) throw VolumeErrors.QosInUse(volume, type);
    }

    /// <summary>The QoS specs of a type that the hosts see to, which cannot change while one has the volume.</summary>
    private static string? FrontEndQos(StateView view, VolumeType? type) =>
        type?.QosSpecsId is { } id && view.Find(VolumeTables.QosSpecs, id) is { Consumer: not "back-end" } ? id : null;
}
