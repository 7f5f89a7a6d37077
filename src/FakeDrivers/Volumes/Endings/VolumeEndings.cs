using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>How transitions of volumes, snapshots and attachments end, well and badly. A row that is gone by then is left alone.</summary>
internal static partial class VolumeEndings
{
    public static void Create(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        if (volume.Host is null)
        {
            // No backend has room for it, or what its type asks for.
            VolumeRules.Become(tx, volume, VolumeStatusRules.Create.Failure);
            return;
        }

        if (volume is not { ImageId: not null, SnapshotId: null, SourceVolumeId: null, IsBootable: false })
        {
            VolumeRules.Become(tx, volume, VolumeStatusRules.Create.After);
            return;
        }

        VolumeRules.Become(tx, volume, VolumeStatusRules.Download.During);
        tx.Begin(VolumeTransitions.FinishDownload, volumeId, tx.Options<FakeVolumeOptions>().Download);
    }

    public static void Download(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        // An attachment may be reserved already.
        var isReserved = volume.Status == VolumeStatus.Reserved;
        VolumeRules.Become(tx, volume with { IsBootable = true }, isReserved ? null : VolumeStatusRules.Download.After);
    }

    public static void CreateFailed(Transaction tx, string volumeId, Exception error) => Become(tx, volumeId, VolumeStatusRules.Create.Failure);

    public static void Delete(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByVolume, volumeId).ToList()) VolumeBook.Remove(tx, snapshot);
        VolumeBook.Remove(tx, volume);
    }

    public static void DeleteFailed(Transaction tx, string volumeId, Exception error)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        var isBusy = error is VolumeIsBusyException;
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByVolume, volumeId).ToList())
        {
            // One that was going by itself goes on by itself.
            if (snapshot.Status != VolumeSnapshotStatusRules.Cascade.During || tx.IsPending(VolumeTransitions.FinishDeleteSnapshot, snapshot.Id)) continue;
            VolumeRules.Become(tx, snapshot, isBusy ? VolumeSnapshotStatus.Available : VolumeSnapshotStatusRules.Cascade.Failure);
        }

        VolumeRules.Become(tx, volume, isBusy ? VolumeStatus.Available : VolumeStatusRules.Delete.Failure);
    }

    public static void CreateSnapshot(Transaction tx, string snapshotId)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is not { } snapshot) return;
        VolumeRules.Become(tx, snapshot with { ProgressPercent = 100 }, VolumeSnapshotStatusRules.Create.After);
    }

    public static void CreateSnapshotFailed(Transaction tx, string snapshotId, Exception error)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is { } snapshot) VolumeRules.Become(tx, snapshot, VolumeSnapshotStatusRules.Create.Failure);
    }

    public static void DeleteSnapshot(Transaction tx, string snapshotId)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is { } snapshot) VolumeBook.Remove(tx, snapshot);
    }

    public static void DeleteSnapshotFailed(Transaction tx, string snapshotId, Exception error)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is not { } snapshot) return;
        VolumeRules.Become(tx, snapshot, error is SnapshotIsBusyException ? VolumeSnapshotStatus.Available : VolumeSnapshotStatusRules.Delete.Failure);
    }

    public static void Attach(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        var attachments = Replace(volume, VolumeAttachStatus.Attaching, each => VolumeRules.Attached(tx, each));
        VolumeRules.Become(tx, VolumeRules.With(tx, volume, attachments), null);
    }

    /// <summary>For the compute service: as <see cref="Attach"/>, for that attachment alone.</summary>
    public static void AttachOne(Transaction tx, string volumeId, string attachmentId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        IReadOnlyList<VolumeAttachment> attachments =
        [
            .. volume.Attachments.Select(each => each.Id == attachmentId && each.Status == VolumeAttachStatus.Attaching ? VolumeRules.Attached(tx, each) : each),
        ];
        VolumeRules.Become(tx, VolumeRules.With(tx, volume, attachments), null);
    }

    public static void AttachFailed(Transaction tx, string volumeId, Exception error)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        var failed = Replace(volume, VolumeAttachStatus.Attaching, each => each with { Status = VolumeAttachStatus.ErrorAttaching });
        // In use as long as it is attached elsewhere.
        VolumeRules.Become(tx, VolumeRules.With(tx, volume, failed), null);
    }

    public static void Detach(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        VolumeRules.Become(tx, VolumeRules.Without(tx, volume, each => each.Status == VolumeAttachStatus.Detaching), null);
    }

    public static void DetachFailed(Transaction tx, string volumeId, Exception error)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        var failed = Replace(volume, VolumeAttachStatus.Detaching, each => each with { Status = VolumeAttachStatus.ErrorDetaching });
        VolumeRules.Become(tx, volume with { Attachments = failed }, volume.Status == VolumeStatusRules.Detach.During ? VolumeStatusRules.Detach.Failure : null);
    }

    private static IReadOnlyList<VolumeAttachment> Replace(Volume volume, VolumeAttachStatus status, Func<VolumeAttachment, VolumeAttachment> change) =>
        [.. volume.Attachments.Select(each => each.Status == status ? change(each) : each)];

    private static void Become(Transaction tx, string volumeId, VolumeStatus? status)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is { } volume) VolumeRules.Become(tx, volume, status);
    }
}
