using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What backends hold: taking it under management, and letting go of it.</content>
internal static partial class VolumeRules
{
    public static Volume Manage(Transaction tx, ManageVolumeRequest request)
    {
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandName(nameof(request.SourceName), request.SourceName);
        DemandEntries(nameof(request.Metadata), request.Metadata);
        if (request.SizeGiB < 1) throw VolumeErrors.Size(nameof(request.SizeGiB), request.SizeGiB);
        var pool = tx.Find(VolumeTables.Pools, request.Host) ?? throw VolumeErrors.NoSuchPool(tx, nameof(request.Host), request.Host);
        var type = request.VolumeType is { } wanted ? RequireType(tx, wanted) : DefaultType(tx);
        if (!TakesWork(tx, pool)) throw VolumeErrors.PoolTakesNoWork(nameof(request.Host), pool);
        if (ManagedAs(tx, pool.Name, request.SourceName) is { } known) throw VolumeErrors.ManagedAlready(request.SourceName, known);
        var found = FindUnmanaged(tx, pool.Name, request.SourceName, isSnapshot: false);
        var size = found?.SizeGiB ?? request.SizeGiB;
        DemandVolumeSize(tx, tx.Caller.ProjectId, size);
        DemandQuota(tx, tx.Caller.ProjectId, type?.Name, volumes: 1, gib: size);
        var blank = new CreateVolumeRequest { Name = request.Name, Description = request.Description, Metadata = request.Metadata, AvailabilityZone = pool.AvailabilityZone };
        var volume = New(tx, blank, null, size, type) with
        {
            Status = VolumeStatus.Managing,
            Host = pool.Name,
            IsBootable = request.IsBootable || found is { IsBootable: true },
        };
        VolumeBook.Put(tx, found?.ContentId is { } content ? volume with { ContentId = content } : volume);
        if (found is not null) tx.Remove(VolumeTables.Unmanaged, VolumeTables.UnmanagedKey(found.Host, found.Name));
        tx.Begin(VolumeTransitions.FinishManage, volume.Id, tx.Options<FakeVolumeOptions>().Manage);
        return Require(tx, volume.Id);
    }

    public static NoResult Unmanage(Transaction tx, VolumeReference request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandDetached(volume, VolumeStatusRules.Unmanage);
        Demand(volume, VolumeStatusRules.Unmanage);
        DemandNoSnapshots(tx, volume, VolumeStatusRules.Unmanage);
        if (volume.EncryptionKeyId is not null) throw VolumeErrors.EncryptedUnmanaged(volume);
        Become(tx, volume, VolumeStatusRules.Unmanage.During);
        tx.Begin(VolumeTransitions.FinishUnmanage, volume.Id, tx.Options<FakeVolumeOptions>().Unmanage);
        return NoResult.Value;
    }

    public static VolumeSnapshot ManageSnapshot(Transaction tx, ManageVolumeSnapshotRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandName(nameof(request.SourceName), request.SourceName);
        DemandEntries(nameof(request.Metadata), request.Metadata);
        Demand(volume, VolumeStatusRules.ManageSnapshot);
        if (ManagedSnapshotAs(tx, request.SourceName) is { } known && known.VolumeId == volume.Id) throw VolumeErrors.SnapshotManagedAlready(request.SourceName, known);
        var found = volume.Host is { } host ? FindUnmanaged(tx, host, request.SourceName, isSnapshot: true) : null;
        var size = found?.SizeGiB ?? volume.SizeGiB;
        DemandQuota(tx, tx.Caller.ProjectId, volume.TypeName, snapshots: 1, gib: VolumeBook.SnapshotGiB(tx, size));
        var snapshot = new VolumeSnapshot
        {
            Id = tx.NewId("snapshot", request.Name ?? string.Empty),
            Name = request.Name,
            Description = request.Description,
            VolumeId = volume.Id,
            TypeName = volume.TypeName,
            Status = VolumeSnapshotStatus.Creating,
            SizeGiB = size,
            ProjectId = tx.Caller.ProjectId,
            UserId = tx.Caller.UserId,
            CreatedAt = tx.Now,
            ContentId = found?.ContentId ?? tx.NewId("content", request.Name ?? string.Empty),
            Metadata = request.Metadata,
        };
        VolumeBook.Put(tx, snapshot);
        if (found is not null) tx.Remove(VolumeTables.Unmanaged, VolumeTables.UnmanagedKey(found.Host, found.Name));
        tx.Begin(VolumeTransitions.FinishManageSnapshot, snapshot.Id, tx.Options<FakeVolumeOptions>().Manage);
        return RequireSnapshot(tx, snapshot.Id);
    }

    public static NoResult UnmanageSnapshot(Transaction tx, VolumeSnapshotReference request)
    {
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        Demand(snapshot, VolumeSnapshotStatusRules.Unmanage);
        Become(tx, snapshot, VolumeSnapshotStatusRules.Unmanage.During);
        tx.Begin(VolumeTransitions.FinishUnmanageSnapshot, snapshot.Id, tx.Options<FakeVolumeOptions>().Unmanage);
        return NoResult.Value;
    }

    public static IReadOnlyList<ManageableVolume> ListManageableVolumes(StateView view, VolumePageQuery query)
    {
        var (host, limit) = (RequirePool(view, query.OfId!).Name, PageLimit(query.Limit));
        var (left, last) = (LeftAt(view, host, query.Marker, isSnapshot: false), query.Marker is null ? null : ManagedAs(view, host, query.Marker));
        if (query.Marker is { } marker && left is null && last is null) throw VolumeErrors.NotHeld(host, marker);
        IEnumerable<Volume> volumes = left is null ? view.Page(VolumeTables.VolumesByHost, host, limit, last?.Id) : [];
        var managed = volumes.Select(volume => new ManageableVolume
        {
            SourceName = VolumeNames.Of(volume.Id),
            Host = host,
            SizeGiB = volume.SizeGiB,
            ManagedId = volume.Id,
        });
        return [.. managed.Concat(Left(view, host, left, limit, isSnapshot: false)).Take(limit)];
    }

    public static IReadOnlyList<ManageableVolume> ListManageableSnapshots(StateView view, VolumePageQuery query)
    {
        var (host, limit) = (RequirePool(view, query.OfId!).Name, PageLimit(query.Limit));
        var (left, last) = (LeftAt(view, host, query.Marker, isSnapshot: true), query.Marker is null ? null : ManagedSnapshotAs(view, query.Marker));
        if (last is not null && view.Find(VolumeTables.Volumes, last.VolumeId)?.Host != host) last = null;
        if (query.Marker is { } marker && left is null && last is null) throw VolumeErrors.NotHeld(host, marker);
        var managed = (left is null ? SnapshotsIn(view, host, last) : []).Select(snapshot => new ManageableVolume
        {
            SourceName = VolumeNames.OfSnapshot(snapshot.Id),
            Host = host,
            SizeGiB = snapshot.SizeGiB,
            SourceVolumeName = VolumeNames.Of(snapshot.VolumeId),
            ManagedId = snapshot.Id,
        });
        return [.. managed.Concat(Left(view, host, left, limit, isSnapshot: true)).Take(limit)];
    }

    public static IReadOnlyList<VolumeAvailabilityZone> ListAvailabilityZones(StateView view, VolumePageQuery query)
    {
        var services = view.Rows(VolumeTables.Services).Where(service => service.Binary == VolumeDefaults.VolumeBinary).ToList();
        var zones = services.Select(service => service.AvailabilityZone).Append(view.Options<FakeVolumeOptions>().AvailabilityZone).Distinct()
            .Order(StringComparer.Ordinal)
            .Select(zone => new VolumeAvailabilityZone(zone, services.Exists(service => service.AvailabilityZone == zone && service.IsEnabled)));
        return [.. zones.SkipWhile(zone => query.Marker is not null && string.CompareOrdinal(zone.Name, query.Marker) <= 0).Take(PageLimit(query.Limit))];
    }

    /// <summary>The snapshots of a pool's volumes, volume by volume, after one of them.</summary>
    private static IEnumerable<VolumeSnapshot> SnapshotsIn(StateView view, string host, VolumeSnapshot? last)
    {
        if (last is not null)
        {
            foreach (var snapshot in view.Page(VolumeTables.SnapshotsByVolume, last.VolumeId, int.MaxValue, last.Id)) yield return snapshot;
        }

        // Page by page: how many volumes it takes depends on their snapshots.
        for (var marker = last?.VolumeId; view.Page(VolumeTables.VolumesByHost, host, Gate.PageSize, marker) is { Count: > 0 } page; marker = page[^1].Id)
        {
            foreach (var volume in page)
            {
                foreach (var snapshot in view.Where(VolumeTables.SnapshotsByVolume, volume.Id)) yield return snapshot;
            }
        }
    }

    /// <summary>What a pool holds that is not managed, after one of them.</summary>
    private static IEnumerable<ManageableVolume> Left(StateView view, string host, UnmanagedRow? last, int limit, bool isSnapshot) =>
        view.Page(
            VolumeTables.UnmanagedByHost, host, limit, last is null ? null : VolumeTables.UnmanagedKey(last.Host, last.Name),
            row => row.VolumeName is not null == isSnapshot)
        .Select(row => new ManageableVolume { SourceName = row.Name, Host = row.Host, SizeGiB = row.SizeGiB, SourceVolumeName = row.VolumeName });

    private static UnmanagedRow? LeftAt(StateView view, string host, string? name, bool isSnapshot) =>
        name is null ? null : FindUnmanaged(view, host, name, isSnapshot);

    /// <summary>The volume that a pool holds under a name.</summary>
    private static Volume? ManagedAs(StateView view, string host, string name) =>
        VolumeNames.VolumeIdOf(name) is { } id && view.Find(VolumeTables.Volumes, id) is { } volume && volume.Host == host ? volume : null;

    private static VolumeSnapshot? ManagedSnapshotAs(StateView view, string name) =>
        VolumeNames.SnapshotIdOf(name) is { } id ? view.Find(VolumeTables.Snapshots, id) : null;

    private static VolumePool RequirePool(StateView view, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return view.Find(VolumeTables.Pools, name) ?? throw VolumeErrors.PoolNotFound(view, name);
    }

    private static UnmanagedRow? FindUnmanaged(StateView view, string host, string name, bool isSnapshot) =>
        view.Find(VolumeTables.Unmanaged, VolumeTables.UnmanagedKey(host, name)) is { } row && row.VolumeName is not null == isSnapshot ? row : null;
}
