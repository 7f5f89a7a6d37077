using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Taking and removing snapshots.</content>
internal static partial class VolumeRules
{
    public static VolumeSnapshot CreateSnapshot(Transaction tx, CreateVolumeSnapshotRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        DemandMetadata(nameof(request.Metadata), request.Metadata);
        Demand(volume, request.Force ? VolumeStatusRules.SnapshotByForce : VolumeStatusRules.Snapshot);
        DemandQuota(tx, tx.Caller.ProjectId, snapshots: 1, gib: volume.SizeGiB);

        var snapshot = new VolumeSnapshot
        {
            Id = tx.NewId("snapshot", request.Name ?? string.Empty),
            Name = request.Name,
            Description = request.Description,
            VolumeId = volume.Id,
            Status = VolumeSnapshotStatus.Creating,
            SizeGiB = volume.SizeGiB,
            ProjectId = tx.Caller.ProjectId,
            UserId = tx.Caller.UserId,
            CreatedAt = tx.Now,
            ContentId = volume.ContentId,
            Metadata = request.Metadata,
        };
        tx.Add(VolumeTables.Snapshots, snapshot);
        Use(tx, snapshot.ProjectId, snapshots: 1, gib: snapshot.SizeGiB);
        tx.Begin(VolumeTransitions.FinishCreateSnapshot, snapshot.Id, tx.Options<FakeVolumeOptions>().CreateSnapshot);
        return RequireSnapshot(tx, snapshot.Id);
    }

    public static NoResult DeleteSnapshot(Transaction tx, VolumeSnapshotReference request)
    {
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        Demand(snapshot, VolumeSnapshotStatusRules.Delete);
        Become(tx, snapshot, VolumeSnapshotStatusRules.Delete.During);
        tx.Begin(VolumeTransitions.FinishDeleteSnapshot, snapshot.Id, tx.Options<FakeVolumeOptions>().DeleteSnapshot);
        return NoResult.Value;
    }
}
