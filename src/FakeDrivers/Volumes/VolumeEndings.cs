using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>How transitions end, well and badly. A row that is gone by then is left alone.</summary>
internal static class VolumeEndings
{
    public static void Create(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        if (volume is not { ImageId: not null, IsBootable: false })
        {
            Become(tx, volume, VolumeStatusRules.Create.After);
            return;
        }

        Become(tx, volume, VolumeStatusRules.Download.During);
        tx.Begin(VolumeTransitions.FinishDownload, volumeId, tx.Options<FakeVolumeOptions>().Download);
    }

    public static void Download(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is { } volume) Become(tx, volume with { IsBootable = true }, VolumeStatusRules.Download.After);
    }

    public static void CreateFailed(Transaction tx, string volumeId, Exception error) => Become(tx, volumeId, VolumeStatusRules.Create.Failure);

    public static void Delete(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByVolume, volumeId).ToList()) RemoveSnapshot(tx, snapshot);
        tx.Remove(VolumeTables.Volumes, volumeId);
        tx.CancelAll(volumeId);
        VolumeRules.Use(tx, volume.ProjectId, volumes: -1, gib: -volume.SizeGiB);
    }

    public static void DeleteFailed(Transaction tx, string volumeId, Exception error)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        var isBusy = error is VolumeIsBusyException;
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByVolume, volumeId).ToList())
        {
            // One that was going by itself goes on by itself.
            if (snapshot.Status != VolumeSnapshotStatusRules.Cascade.During || tx.IsPending(VolumeTransitions.FinishDeleteSnapshot, snapshot.Id)) continue;
            Become(tx, snapshot, isBusy ? VolumeSnapshotStatus.Available : VolumeSnapshotStatusRules.Cascade.Failure);
        }

        Become(tx, volume, isBusy ? VolumeStatus.Available : VolumeStatusRules.Delete.Failure);
    }

    public static void Extend(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        if (tx.Find(VolumeTables.Growths, volumeId) is not { } growth) return;
        tx.Remove(VolumeTables.Growths, volumeId);
        Become(tx, volume with { SizeGiB = growth.NewSizeGiB }, VolumeStatusRules.Extend.After);
    }

    public static void ExtendFailed(Transaction tx, string volumeId, Exception error)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        VolumeRules.GiveUpGrowth(tx, volume);
        Become(tx, volume, VolumeStatusRules.Extend.Failure);
    }

    public static void CreateSnapshot(Transaction tx, string snapshotId)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is not { } snapshot) return;
        Become(tx, snapshot with { ProgressPercent = 100 }, VolumeSnapshotStatusRules.Create.After);
    }

    public static void CreateSnapshotFailed(Transaction tx, string snapshotId, Exception error)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is { } snapshot) Become(tx, snapshot, VolumeSnapshotStatusRules.Create.Failure);
    }

    public static void DeleteSnapshot(Transaction tx, string snapshotId)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is { } snapshot) RemoveSnapshot(tx, snapshot);
    }

    public static void DeleteSnapshotFailed(Transaction tx, string snapshotId, Exception error)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is not { } snapshot) return;
        Become(tx, snapshot, error is SnapshotIsBusyException ? VolumeSnapshotStatus.Available : VolumeSnapshotStatusRules.Delete.Failure);
    }

    public static void Attach(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        Become(tx, Replace(volume, VolumeAttachStatus.Attaching, each => VolumeRules.Attached(tx, each)), VolumeStatusRules.Attach.After);
    }

    public static void AttachFailed(Transaction tx, string volumeId, Exception error)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        var failed = Replace(volume, VolumeAttachStatus.Attaching, each => each with { Status = VolumeAttachStatus.ErrorAttaching });
        Become(tx, failed, VolumeStatusRules.Attach.Failure);
    }

    public static void Detach(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        Become(tx, VolumeRules.Without(volume, each => each.Status == VolumeAttachStatus.Detaching), null);
    }

    public static void DetachFailed(Transaction tx, string volumeId, Exception error)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        var failed = Replace(volume, VolumeAttachStatus.Detaching, each => each with { Status = VolumeAttachStatus.ErrorDetaching });
        Become(tx, failed, VolumeStatusRules.Detach.Failure);
    }

    private static Volume Replace(Volume volume, VolumeAttachStatus status, Func<VolumeAttachment, VolumeAttachment> change) =>
        volume with { Attachments = [.. volume.Attachments.Select(each => each.Status == status ? change(each) : each)] };

    private static void RemoveSnapshot(Transaction tx, VolumeSnapshot snapshot)
    {
        tx.Remove(VolumeTables.Snapshots, snapshot.Id);
        tx.CancelAll(snapshot.Id);
        VolumeRules.Use(tx, snapshot.ProjectId, snapshots: -1, gib: -snapshot.SizeGiB);
    }

    private static void Become(Transaction tx, string volumeId, VolumeStatus? status)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is { } volume) Become(tx, volume, status);
    }

    private static void Become(Transaction tx, Volume volume, VolumeStatus? status) =>
        tx.Update(VolumeTables.Volumes, volume with { Status = status ?? volume.Status, UpdatedAt = tx.Now });

    private static void Become(Transaction tx, VolumeSnapshot snapshot, VolumeSnapshotStatus? status) =>
        tx.Update(VolumeTables.Snapshots, snapshot with { Status = status ?? snapshot.Status, UpdatedAt = tx.Now });
}
