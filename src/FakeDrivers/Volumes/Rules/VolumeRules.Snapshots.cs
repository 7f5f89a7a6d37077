using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Taking, changing and removing snapshots, and going back to one.</content>
internal static partial class VolumeRules
{
    public static VolumeSnapshot CreateSnapshot(Transaction tx, CreateVolumeSnapshotRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandEntries(nameof(request.Metadata), request.Metadata);
        Demand(volume, request.Force ? VolumeStatusRules.SnapshotByForce : VolumeStatusRules.Snapshot);
        DemandQuota(tx, tx.Caller.ProjectId, volume.TypeName, snapshots: 1, gib: VolumeBook.SnapshotGiB(tx, volume.SizeGiB));
        return TakeSnapshot(tx, volume, request, null);
    }

    public static VolumeSnapshot UpdateSnapshot(Transaction tx, UpdateVolumeSnapshotRequest request)
    {
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        if (request is { Name: null, Description: null, Metadata: null }) throw VolumeErrors.NothingToChange();
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        if (request.Metadata is { } metadata) DemandEntries(nameof(request.Metadata), metadata);
        var changed = snapshot with
        {
            Name = request.Name?.Trim() ?? snapshot.Name,
            Description = request.Description?.Trim() ?? snapshot.Description,
            Metadata = request.Metadata ?? snapshot.Metadata,
        };
        return Changed(tx, snapshot, changed);
    }

    public static VolumeSnapshot SetSnapshotMetadata(Transaction tx, VolumeSnapshotEntriesRequest request)
    {
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        DemandEntries(nameof(request.Entries), request.Entries);
        return Changed(tx, snapshot, snapshot with { Metadata = Merged(snapshot.Metadata, request.Entries) });
    }

    public static VolumeSnapshot UnsetSnapshotMetadata(Transaction tx, VolumeSnapshotKeyRequest request)
    {
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        if (!snapshot.Metadata.ContainsKey(request.Key)) throw VolumeErrors.NoEntry($"metadata of the snapshot '{snapshot.Id}'", request.Key, snapshot.Metadata.Keys);
        return Changed(tx, snapshot, snapshot with { Metadata = Without(snapshot.Metadata, request.Key) });
    }

    public static NoResult DeleteSnapshot(Transaction tx, VolumeSnapshotReference request)
    {
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        Demand(snapshot, VolumeSnapshotStatusRules.Delete);
        Become(tx, snapshot, VolumeSnapshotStatusRules.Delete.During);
        tx.Begin(VolumeTransitions.FinishDeleteSnapshot, snapshot.Id, tx.Options<FakeVolumeOptions>().DeleteSnapshot);
        return NoResult.Value;
    }

    public static NoResult Revert(Transaction tx, RevertVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        if (snapshot.VolumeId != volume.Id) throw VolumeErrors.OtherVolumesSnapshot(volume, snapshot);
        if (tx.Where(VolumeTables.SnapshotsByVolume, volume.Id).Last() is var newest && newest.Id != snapshot.Id) throw VolumeErrors.NotNewest(snapshot, newest);
        if (snapshot.SizeGiB != volume.SizeGiB) throw VolumeErrors.OtherSize(volume, snapshot);
        Demand(volume, VolumeStatusRules.Revert);
        Demand(snapshot, VolumeSnapshotStatusRules.Revert);

        Become(tx, snapshot, VolumeSnapshotStatusRules.Revert.During);
        Begin(tx, volume, VolumeStatusRules.Revert, new() { VolumeId = volume.Id, SnapshotId = snapshot.Id });
        tx.Begin(VolumeTransitions.FinishRevert, volume.Id, tx.Options<FakeVolumeOptions>().Revert);
        return NoResult.Value;
    }

    private static VolumeSnapshot TakeSnapshot(Transaction tx, Volume volume, CreateVolumeSnapshotRequest request, string? groupSnapshotId)
    {
        var snapshot = new VolumeSnapshot
        {
            Id = tx.NewId("snapshot", request.Name ?? string.Empty),
            Name = request.Name?.Trim(),
            Description = request.Description?.Trim(),
            VolumeId = volume.Id,
            TypeName = volume.TypeName,
            GroupSnapshotId = groupSnapshotId,
            Status = VolumeSnapshotStatus.Creating,
            SizeGiB = volume.SizeGiB,
            ProjectId = tx.Caller.ProjectId,
            UserId = tx.Caller.UserId,
            CreatedAt = tx.Now,
            ContentId = volume.ContentId,
            Metadata = request.Metadata,
        };
        VolumeBook.Put(tx, snapshot);
        if (groupSnapshotId is null) tx.Begin(VolumeTransitions.FinishCreateSnapshot, snapshot.Id, tx.Options<FakeVolumeOptions>().CreateSnapshot);
        return RequireSnapshot(tx, snapshot.Id);
    }

    /// <summary>Writes a snapshot when it differs from what it was.</summary>
    private static VolumeSnapshot Changed(Transaction tx, VolumeSnapshot snapshot, VolumeSnapshot changed)
    {
        if (changed == snapshot) return snapshot;
        Become(tx, changed, null);
        return RequireSnapshot(tx, snapshot.Id);
    }
}
