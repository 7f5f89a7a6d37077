using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Making, changing, growing and removing volumes.</content>
internal static partial class VolumeRules
{
    public static Volume Create(Transaction tx, CreateVolumeRequest request)
    {
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandEntries(nameof(request.Metadata), request.Metadata);
        request = request with { Name = request.Name?.Trim(), Description = request.Description?.Trim() };
        var options = tx.Options<FakeVolumeOptions>();
        if (request.AvailabilityZone is { } zone) DemandZone(tx, zone, options);
        var source = SourceOf(tx, request);
        var size = SizeOf(request, source);
        var type = request.VolumeType is { } wanted ? RequireType(tx, wanted) : TypeOf(tx, source) ?? DefaultType(tx);
        if (type is { IsMultiattach: true, Encryption: not null }) throw VolumeErrors.EncryptedMultiattach(nameof(request.VolumeType), type);
        DemandFit(tx, request, source, type);
        var group = request.GroupId is { } groupId ? RequireGroupFor(tx, groupId, type) : null;
        DemandVolumeSize(tx, tx.Caller.ProjectId, size);
        DemandQuota(tx, tx.Caller.ProjectId, type?.Name, volumes: 1, gib: size);

        var volume = New(tx, request, source, size, type) with { GroupId = group?.Id };
        VolumeBook.Put(tx, volume with { Host = Schedule(tx, volume, type) });
        if (source is { BackupId: { } backupId }) BeginRestore(tx, Require(tx, volume.Id), RequireBackup(tx, backupId));
        else tx.Begin(VolumeTransitions.FinishCreate, volume.Id, options.Create);
        return Require(tx, volume.Id);
    }

    public static Volume Update(Transaction tx, UpdateVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        if (request is { Name: null, Description: null, Metadata: null }) throw VolumeErrors.NothingToChange();
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        if (request.Metadata is { } metadata) DemandEntries(nameof(request.Metadata), metadata);
        Demand(volume, request.Metadata is null ? VolumeStatusRules.Update : VolumeStatusRules.UpdateMetadata);
        return Changed(tx, volume, volume with
        {
            Name = request.Name?.Trim() ?? volume.Name,
            Description = request.Description?.Trim() ?? volume.Description,
            Metadata = request.Metadata ?? volume.Metadata,
        });
    }

    public static NoResult Delete(Transaction tx, DeleteVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        if (volume is { Host: null, Attachments.Count: 0, Status: VolumeStatus.Creating or VolumeStatus.Error })
        {
            // No backend ever took it: there is nothing to wait for.
            VolumeEndings.Delete(tx, volume.Id);
            return NoResult.Value;
        }

        DemandDetached(volume, VolumeStatusRules.Delete);
        Demand(volume, VolumeStatusRules.Delete);
        if (request.Cascade) Cascade(tx, volume, VolumeSnapshotStatusRules.Cascade);
        else DemandNoSnapshots(tx, volume, VolumeStatusRules.Delete);
        BeginDelete(tx, volume);
        return NoResult.Value;
    }

    /// <summary>
    /// For the compute service: removes a volume that goes with its server, when it can be removed by now. One that has snapshots, or is in a
    /// status or group that forbids it, stays, as upstream, where only the log tells of it.
    /// </summary>
    /// <returns>Whether the removal began.</returns>
    public static bool DeleteOnTermination(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { Attachments.Count: 0, GroupId: null } volume || IsMigrating(volume)) return false;
        if (!VolumeStatusRules.Delete.Allows(volume.Status) || tx.Where(VolumeTables.SnapshotsByVolume, volumeId).Any()) return false;
        BeginDelete(tx, volume);
        return true;
    }

    public static NoResult Extend(Transaction tx, ExtendVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.Extend);
        if (request.NewSizeGiB <= volume.SizeGiB) throw VolumeErrors.NotLarger(volume, request.NewSizeGiB);
        if (volume.Status == VolumeStatus.InUse && PoolOf(tx, volume) is { IsOnlineExtendSupported: false } pool) throw VolumeErrors.NoGrowthInUse(volume, pool);
        DemandVolumeSize(tx, volume.ProjectId, request.NewSizeGiB);
        var more = request.NewSizeGiB - volume.SizeGiB;
        if (volume.ConsumesQuota) DemandQuota(tx, volume.ProjectId, volume.TypeName, gib: more);

        var isHopeless = PoolOf(tx, volume) is { TotalGiB: not null } full && FreeIn(tx, full) < more;
        Begin(tx, volume, VolumeStatusRules.Extend, new() { VolumeId = volume.Id, NewSizeGiB = request.NewSizeGiB, IsHopeless = isHopeless });
        tx.Begin(VolumeTransitions.FinishExtend, volume.Id, tx.Options<FakeVolumeOptions>().Extend);
        return NoResult.Value;
    }

    private static Volume New(Transaction tx, CreateVolumeRequest request, VolumeSource? source, int size, VolumeType? type) => new()
    {
        Id = tx.NewId("volume", request.Name ?? string.Empty),
        Name = request.Name,
        Description = request.Description,
        Status = VolumeStatus.Creating,
        SizeGiB = size,
        AvailabilityZone = request.AvailabilityZone ?? source?.AvailabilityZone ?? tx.Options<FakeVolumeOptions>().AvailabilityZone,
        ProjectId = tx.Caller.ProjectId,
        UserId = tx.Caller.UserId,
        CreatedAt = tx.Now,
        SnapshotId = request.SnapshotId,
        SourceVolumeId = request.SourceVolumeId,
        ImageId = source?.ImageId,
        IsBootable = source?.IsBootable ?? false,
        ContentId = source?.ContentId ?? tx.NewId("content", request.Name ?? string.Empty),
        TypeId = type?.Id,
        TypeName = type?.Name,
        IsMultiattach = type?.IsMultiattach ?? false,
        IsEncrypted = type?.Encryption is not null,
        EncryptionKeyId = type?.Encryption is null ? null : tx.NewId("encryption_key", request.Name ?? string.Empty),
        ImageMetadata = source?.ImageMetadata ?? ValueMap<string>.Empty,
        Metadata = request.Metadata,
    };

    /// <summary>Writes a volume when it differs from what it was.</summary>
    private static Volume Changed(Transaction tx, Volume volume, Volume changed)
    {
        if (changed == volume) return volume;
        Become(tx, changed, null);
        return Require(tx, volume.Id);
    }

    private static void BeginDelete(Transaction tx, Volume volume)
    {
        Become(tx, volume, VolumeStatusRules.Delete.During);
        tx.Begin(VolumeTransitions.FinishDelete, volume.Id, tx.Options<FakeVolumeOptions>().Delete);
    }

    private static void DemandDetached(Volume volume, StatusRule<VolumeStatus> rule)
    {
        if (volume.Attachments.Count > 0) throw VolumeErrors.Attached(volume, rule);
    }

    private static void DemandNoSnapshots(Transaction tx, Volume volume, StatusRule<VolumeStatus> rule)
    {
        if (tx.Where(VolumeTables.SnapshotsByVolume, volume.Id).Count() is > 0 and var count) throw VolumeErrors.HasSnapshots(volume, count, rule);
    }

    private static void Cascade(Transaction tx, Volume volume, StatusRule<VolumeSnapshotStatus> rule)
    {
        var snapshots = tx.Where(VolumeTables.SnapshotsByVolume, volume.Id).ToList();
        foreach (var snapshot in snapshots)
        {
            if (!tx.Sees(snapshot.ProjectId)) throw VolumeErrors.OthersSnapshots(volume);
            Demand(snapshot, rule);
        }

        foreach (var snapshot in snapshots.Where(snapshot => snapshot.Status != rule.During))
        {
            tx.CancelAll(snapshot.Id);
            Become(tx, snapshot, rule.During);
        }
    }
}
